import { Hono } from 'hono';
import { Refused } from '../../functions/core/domain/refusal.ts';
import { askRenewal } from '../../functions/core/use-cases/ask-renewal.ts';
import { giveUpLicence } from '../../functions/core/use-cases/cancel-licence.ts';
import { fetchOwnLicence } from '../../functions/core/use-cases/fetch-own-licence.ts';
import { replaceLicence } from '../../functions/core/use-cases/replace-licence.ts';
import { listOwnLicences, showOwnLicence } from '../../functions/core/use-cases/show-licence.ts';
import type { LicenceView } from '../../functions/core/use-cases/verify-licence.ts';
import { applicantOf, fieldsOfForm, param, type Reader, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { Actions, ButtonLink } from '../shared/forms.tsx';
import { LicenceTag, LicenceVerdict } from '../shared/licence-facts.tsx';
import { page } from '../shared/page.tsx';
import type { PageError } from '../shared/parts.tsx';
import { sayRefusal } from '../shared/refusals.ts';
import { OwnLicencePage } from './own-licence.tsx';

function List({ licences, reader }: { licences: readonly LicenceView[]; reader: Reader }) {
  return (
    <ul class="list">
      {licences.map((licence) => (
        <li>
          <a href={`/my-licences/${licence.number}`}>{reader.local(licence.title)}</a>
          <span class="small quiet block">{licence.subject}</span>
          <span class="row small">
            <LicenceTag licence={licence} reader={reader} />
            <span class="quiet number">{licence.number}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The licences of whoever is signed in: to see, download, show, renew, have replaced and give up. */
export function myLicencePages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const command = (c: WebContext) => ({ caller: applicantOf(c), number: param(c, 'number') });

  app.get('/my-licences', async (c) => {
    const reader = c.get('reader');
    const { t } = reader;
    const after = c.req.query('after');
    const mine = await listOwnLicences({ caller: applicantOf(c), ...(after && { after }) }, ports);
    return page(
      c,
      { title: t('mine.licences'), backTo: '/applications' },
      <>
        <h1>{t('mine.licences')}</h1>
        {mine.entries.length === 0 && <p class="lede">{t('mine.licences.none')}</p>}
        <List licences={mine.entries} reader={reader} />
        {mine.next && <a href={`/my-licences?after=${encodeURIComponent(mine.next)}`}>{t('next')}</a>}
      </>,
    );
  });

  const ownPage = async (c: WebContext, errors: readonly PageError[] = []): Promise<Response> => {
    const reader = c.get('reader');
    const own = await showOwnLicence(command(c), ports);
    return page(
      c,
      {
        title: reader.local(own.licence.title),
        hasError: errors.length > 0,
        backTo: '/my-licences',
        width: 'narrow',
      },
      <OwnLicencePage own={own} errors={errors} reader={reader} />,
    );
  };

  app.get('/my-licences/:number', (c) => ownPage(c));

  app.get('/my-licences/:number/file', async (c) =>
    c.redirect((await fetchOwnLicence(command(c), ports)).url, 303),
  );

  app.get('/my-licences/:number/show', async (c) => {
    const reader = c.get('reader');
    const { t } = reader;
    const { licence } = await showOwnLicence(command(c), ports);
    const { number } = licence;
    return page(
      c,
      { title: t('mine.show'), backTo: `/my-licences/${number}`, width: 'narrow' },
      <div class="show">
        <LicenceVerdict licence={licence} title={reader.local(licence.title)} reader={reader} />
        <img
          class="qr"
          src={`/api/licences/${number}/code.svg`}
          alt={t('mine.qr', { number })}
          width="416"
          height="416"
        />
        <p class="big number">{number}</p>
        <p class="big">{licence.holderName}</p>
        <p>{t('mine.show.text')}</p>
        <Actions>
          <ButtonLink href={`/licences/${number}`} kind="second">
            {t('licence.check')}
          </ButtonLink>
        </Actions>
      </div>,
    );
  });

  /** Does it and shows the licence that is good then; what cannot be done is said on its page. */
  const perform = async (c: WebContext, act: () => Promise<{ number: string }>): Promise<Response> => {
    try {
      return c.redirect(`/my-licences/${(await act()).number}`, 303);
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning === 'not-found') throw error;
      return ownPage(c, [sayRefusal(error, c.get('reader'))]);
    }
  };

  app.post('/my-licences/:number/renewal', (c) => perform(c, () => askRenewal(command(c), ports)));

  app.post('/my-licences/:number/replacement', async (c) => {
    const { because } = await fieldsOfForm(c);
    if (because !== 'lost' && because !== 'damaged') {
      const { t } = c.get('reader');
      const text = t('field.NOT_AN_OPTION', { label: t('replace.because') });
      return ownPage(c, [{ field: 'because', text }]);
    }
    return perform(c, () => replaceLicence({ ...command(c), because }, ports));
  });

  app.post('/my-licences/:number/surrender', async (c) => {
    const { sure } = await fieldsOfForm(c);
    if (sure !== 'yes') return ownPage(c, [{ field: 'sure', text: c.get('reader').t('give-up.not-sure') }]);
    return perform(c, () => giveUpLicence(command(c), ports));
  });

  return app;
}
