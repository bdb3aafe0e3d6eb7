import { Hono } from 'hono';
import { isAllowedIn } from '../../functions/core/domain/application.ts';
import { waysOf } from '../../functions/core/domain/delivery.ts';
import { Refused } from '../../functions/core/domain/refusal.ts';
import { chooseDelivery } from '../../functions/core/use-cases/choose-delivery.ts';
import { readWalkIn } from '../../functions/core/use-cases/read-case.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import { DeliveryForm, deliveryErrors, readDelivery, type TypedDelivery } from '../citizen/delivery-form.tsx';
import { fieldsOfForm, param, type Reader, staffOf, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { Address } from '../shared/delivery-facts.tsx';
import { page } from '../shared/page.tsx';
import type { PageError } from '../shared/parts.tsx';

const addressOf = (id: string): string => `/staff/walk-ins/${id}`;

function mayChoose({ caseFile, item }: ShownCase): boolean {
  return isAllowedIn('chooseDelivery', caseFile.application.status) && waysOf(item).length > 1;
}

/** How the licence is to come, as the person said at the window, with the way to say it. */
export function WalkInDelivery({ shown, reader }: { shown: ShownCase; reader: Reader }) {
  const { t } = reader;
  const { application, delivery } = shown.caseFile;
  if (!mayChoose(shown)) return null;
  return (
    <section aria-labelledby="delivery">
      <h2 id="delivery">{t('delivery.title')}</h2>
      <p>{t(`delivery.way.${delivery?.way ?? 'electronic'}`)}</p>
      {delivery?.address && <Address address={delivery.address} />}
      <p>
        <a href={`${addressOf(application.id)}/delivery`}>{t('delivery.change')}</a>
      </p>
    </section>
  );
}

/** The window chooses for a person who came, as that person says. */
export function walkInDeliveryRoutes(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const serve = (c: WebContext) => readWalkIn({ caller: staffOf(c), applicationId: param(c, 'id') }, ports);

  const deliveryPage = async (c: WebContext, typed?: TypedDelivery, errors: readonly PageError[] = []) => {
    const reader = c.get('reader');
    const { shown } = await serve(c);
    const backTo = addressOf(param(c, 'id'));
    if (!mayChoose(shown)) return c.redirect(backTo, 303);
    return page(
      c,
      { title: reader.t('delivery.title'), hasError: errors.length > 0, backTo, width: 'narrow' },
      <DeliveryForm {...{ shown, typed, errors, reader }} action={`${backTo}/delivery`} />,
      errors.length > 0 ? 422 : 200,
    );
  };

  app.get('/staff/walk-ins/:id/delivery', (c) => deliveryPage(c));

  app.post('/staff/walk-ins/:id/delivery', async (c) => {
    const typed = await fieldsOfForm(c);
    const { person } = await serve(c);
    try {
      const own = { caller: person, applicationId: param(c, 'id') };
      await chooseDelivery({ ...own, ...readDelivery(typed) }, ports);
      return c.redirect(addressOf(param(c, 'id')), 303);
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning !== 'invalid') throw error;
      return deliveryPage(c, typed, deliveryErrors(error, c.get('reader')));
    }
  });

  return app;
}
