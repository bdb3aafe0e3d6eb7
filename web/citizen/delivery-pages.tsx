import { Hono } from 'hono';
import { isAllowedIn } from '../../functions/core/domain/application.ts';
import { Refused } from '../../functions/core/domain/refusal.ts';
import { chooseDelivery } from '../../functions/core/use-cases/choose-delivery.ts';
import { rateService } from '../../functions/core/use-cases/rate-service.ts';
import { showApplication } from '../../functions/core/use-cases/show-case.ts';
import { applicantOf, fieldsOfForm, param, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { page } from '../shared/page.tsx';
import type { PageError } from '../shared/parts.tsx';
import { readRating } from '../shared/rating.tsx';
import { DeliveryForm, deliveryErrors, readDelivery, type TypedDelivery } from './delivery-form.tsx';
import { ratingPage } from './rating-page.tsx';

/** Where the applicant says how the paper is to come, until the decision; and how the service was, after the end. */
export function deliveryPages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const ownCase = (c: WebContext) => ({ caller: applicantOf(c), applicationId: param(c, 'id') });
  const backOf = ({ id, status }: { id: string; status: string }) =>
    `/applications/${id}/${status === 'draft' ? 'check' : 'progress'}`;

  const deliveryPage = async (
    c: WebContext,
    typed?: TypedDelivery,
    errors: readonly PageError[] = [],
  ): Promise<Response> => {
    const reader = c.get('reader');
    const shown = await showApplication(ownCase(c), ports);
    const { application } = shown.caseFile;
    const backTo = backOf(application);
    if (!isAllowedIn('chooseDelivery', application.status)) return c.redirect(backTo, 303);
    return page(
      c,
      { title: reader.t('delivery.title'), hasError: errors.length > 0, backTo, width: 'narrow' },
      <DeliveryForm
        {...{ shown, typed, errors, reader }}
        action={`/applications/${application.id}/delivery`}
      />,
      errors.length > 0 ? 422 : 200,
    );
  };

  app.get('/applications/:id/delivery', (c) => deliveryPage(c));

  app.post('/applications/:id/delivery', async (c) => {
    const typed = await fieldsOfForm(c);
    try {
      const { application } = await chooseDelivery({ ...ownCase(c), ...readDelivery(typed) }, ports);
      return c.redirect(backOf(application), 303);
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning !== 'invalid') throw error;
      return deliveryPage(c, typed, deliveryErrors(error, c.get('reader')));
    }
  });

  app.post('/applications/:id/rating', async (c) => {
    const typed = await fieldsOfForm(c);
    const { applicationId } = ownCase(c);
    const backTo = `/applications/${applicationId}/progress`;
    try {
      await rateService({ ...ownCase(c), ...readRating(typed) }, ports);
    } catch (error) {
      const isAnswered = error instanceof Refused && ['invalid', 'conflict'].includes(error.meaning);
      if (!isAnswered) throw error;
      return ratingPage(c, { error, typed, backTo, action: `/applications/${applicationId}/rating` });
    }
    return c.redirect(`${backTo}#rating`, 303);
  });

  return app;
}
