import { Hono } from 'hono';
import type { Material } from '../../functions/core/domain/service-item.ts';
import { awaitVerdict } from '../../functions/core/use-cases/await-verdict.ts';
import { type ReuseOffer, reuseDocument } from '../../functions/core/use-cases/reuse-document.ts';
import { applicantOf, fieldsOfForm, param, type Reader, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { Dated } from '../shared/dated.tsx';
import { sayDate } from '../shared/dates.ts';
import { PostForm } from '../shared/forms.tsx';

interface OffersProps {
  readonly offers: readonly ReuseOffer[];
  readonly material: Material;
  readonly applicationId: string;
  readonly reader: Reader;
}

/** What the centre has already, each to be handed in again with one button. Nothing where there is nothing. */
export function ReuseOffers({ offers, material, applicationId, reader }: OffersProps) {
  const { t, local } = reader;
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="reuse">
      <h2 id="reuse">{t('reuse.title')}</h2>
      <p class="quiet small">{t('reuse.why')}</p>
      <ul class="tasks">
        {offers.map(({ source, fileName, itemName, since }) => (
          <li>
            <div class="file">
              <span class="file-name">{fileName}</span>
              <p class="small quiet">
                <Dated
                  text={t(source.documentId === undefined ? 'reuse.licence' : 'reuse.file', {
                    item: local(itemName),
                    day: sayDate(since, reader),
                  })}
                />
              </p>
            </div>
            <PostForm
              reader={reader}
              action={`/applications/${applicationId}/documents/${material.code}/reuse`}
            >
              <input type="hidden" name="fromCase" value={source.applicationId} />
              <input type="hidden" name="fromDocument" value={source.documentId ?? ''} />
              <button class="button second" type="submit">
                {t('reuse.take')}
                <span class="hidden"> {fileName}</span>
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Handing in again what the centre has. */
export function reusePages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post('/applications/:id/documents/:material/reuse', async (c) => {
    const caller = applicantOf(c);
    const applicationId = param(c, 'id');
    const materialCode = param(c, 'material');
    const { fromCase = '', fromDocument = '' } = await fieldsOfForm(c);
    const source = { applicationId: fromCase, ...(fromDocument !== '' && { documentId: fromDocument }) };
    const { id: documentId } = await reuseDocument({ caller, applicationId, materialCode, source }, ports);
    const { status } = await awaitVerdict({ applicationId, documentId }, ports);
    return c.redirect(`/applications/${applicationId}/documents/${materialCode}?outcome=${status}`, 303);
  });
  return app;
}
