import { Hono } from 'hono';
import { legalDateOf, parseLegalDate } from '../../functions/core/domain/legal-date.ts';
import { type OpinionInput, verdicts } from '../../functions/core/domain/opinion.ts';
import { type RefusalCode, Refused } from '../../functions/core/domain/refusal.ts';
import { giveOpinion } from '../../functions/core/use-cases/give-opinion.ts';
import { itemOf } from '../../functions/core/use-cases/item-of.ts';
import { openDocumentOfReview } from '../../functions/core/use-cases/open-document.ts';
import { openReview } from '../../functions/core/use-cases/open-review.ts';
import { fieldsOfForm, param, type Reader, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import type { PageError } from '../shared/parts.tsx';
import { sayRefusal } from '../shared/refusals.ts';
import { ReviewPage } from './review-page.tsx';

type Typed = Readonly<Record<string, string>>;

/** Where on the form a refusal is mended. */
const fieldOf: Partial<Record<RefusalCode, string>> = {
  WRONG_PIN: 'pin',
  REASON_REQUIRED: 'reason',
  CONDITIONS_REQUIRED: 'conditions',
  FINDINGS_REQUIRED: 'findings',
  TWO_STAFF_REQUIRED: 'secondName',
};

const linesOf = (text = ''): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

/** What was typed as an opinion, with what is missing of it. */
function readDraft(typed: Typed, isSurvey: boolean, today: string, reader: Reader) {
  const { t } = reader;
  const verdict = verdicts.find((one) => one === typed.verdict);
  const labels = { officerName: 'review.name', staffNumber: 'review.number', pin: 'review.pin' } as const;
  const errors: PageError[] = Object.entries(labels)
    .filter(([name]) => (typed[name] ?? '').trim() === '')
    .map(([field, label]) => ({ field, text: t('field.REQUIRED', { label: t(label) }) }));
  if (!verdict)
    errors.unshift({ field: 'verdict', text: t('field.NOT_AN_OPTION', { label: t('review.verdict') }) });
  const { officerName = '', staffNumber = '', reason = '', legalBasis = '', secondName = '' } = typed;
  const officer = { name: officerName.trim(), staffNumber: staffNumber.trim() };
  const second = { name: secondName.trim(), staffNumber: (typed.secondNumber ?? '').trim() };
  const staffPresent = second.name === '' || second.staffNumber === '' ? [officer] : [officer, second];
  const surveyedOn = parseLegalDate((typed.surveyedOn ?? '').trim()) ?? today;
  const draft: OpinionInput | undefined = verdict && {
    verdict,
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    ...(legalBasis.trim() !== '' && { legalBasis: legalBasis.trim() }),
    ...(linesOf(typed.conditions).length > 0 && { conditions: linesOf(typed.conditions) }),
    ...(isSurvey && {
      record: { action: 'survey', surveyedOn, findings: (typed.findings ?? '').trim(), staffPresent },
    }),
  };
  return { errors, officer, draft };
}

/** The pages behind a signed review link: read, and decide with what only the officer has. */
export function reviewRoutes(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  const reviewPage = async (
    c: WebContext,
    errors: readonly PageError[] = [],
    typed: Typed = {},
  ): Promise<Response> => {
    const reader = c.get('reader');
    const token = param(c, 'token');
    const { task, caseFile } = await openReview(token, ports);
    const item = await itemOf(caseFile, ports.catalogue);
    const nameOf = await departmentNames(ports, reader);
    return page(
      c,
      { title: reader.t('review.title'), hasError: errors.length > 0, isPlain: true, width: 'wide' },
      <ReviewPage
        {...{ task, caseFile, item, nameOf, errors, typed, reader }}
        documentsAt={`/review/${token}/documents`}
      />,
    );
  };

  // reading decides nothing: scanners and previews may follow the link as often as they like
  app.get('/review/:token', (c) => reviewPage(c));

  app.get('/review/:token/documents/:document', async (c) => {
    const command = { token: param(c, 'token'), documentId: param(c, 'document') };
    const { url } = await openDocumentOfReview(command, ports);
    return c.redirect(url, 303);
  });

  app.post('/review/:token', async (c) => {
    const reader = c.get('reader');
    const token = param(c, 'token');
    const { pin = '', ...typed } = await fieldsOfForm(c);
    const { task } = await openReview(token, ports);
    const today = legalDateOf(ports.system.now());
    const { errors, officer, draft } = readDraft({ ...typed, pin }, task.action === 'survey', today, reader);
    if (task.status === 'open' && (errors.length > 0 || !draft)) return reviewPage(c, errors, typed);
    try {
      if (draft) await giveOpinion({ token, pin, officer, draft }, ports);
    } catch (error) {
      if (!(error instanceof Refused) || error.code === 'LINK_NOT_VALID') throw error;
      return reviewPage(c, [sayRefusal(error, reader, fieldOf[error.code])], typed);
    }
    return c.redirect(`/review/${token}`, 303);
  });

  return app;
}
