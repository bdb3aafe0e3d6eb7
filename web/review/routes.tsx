import { Hono } from 'hono';
import { legalDateOf, parseLegalDate } from '../../functions/core/domain/legal-date.ts';
import { verdicts } from '../../functions/core/domain/officer.ts';
import type { OpinionInput } from '../../functions/core/domain/opinion.ts';
import { type RefusalCode, Refused } from '../../functions/core/domain/refusal.ts';
import type { OpinionTask } from '../../functions/core/domain/task.ts';
import { askQuestion } from '../../functions/core/use-cases/ask-question.ts';
import { checkCompleteness } from '../../functions/core/use-cases/check-completeness.ts';
import { giveOpinion } from '../../functions/core/use-cases/give-opinion.ts';
import { itemOf } from '../../functions/core/use-cases/item-of.ts';
import { openDocumentOfReview } from '../../functions/core/use-cases/open-document.ts';
import { type OpenedReview, openReview } from '../../functions/core/use-cases/open-review.ts';
import { fieldsOfForm, param, type Reader, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { readMissing } from '../shared/missing-points.tsx';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import type { PageError } from '../shared/parts.tsx';
import { sayRefusal } from '../shared/refusals.ts';
import { QuestionPage } from './questions.tsx';
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

/** Who answers for the department, with what is missing of it. */
function readOfficer(typed: Typed, { t }: Reader) {
  const labels = { officerName: 'review.name', staffNumber: 'review.number', pin: 'review.pin' } as const;
  const errors: PageError[] = Object.entries(labels)
    .filter(([name]) => (typed[name] ?? '').trim() === '')
    .map(([field, label]) => ({ field, text: t('field.REQUIRED', { label: t(label) }) }));
  const { officerName = '', staffNumber = '', pin = '' } = typed;
  return { errors, pin, officer: { name: officerName.trim(), staffNumber: staffNumber.trim() } };
}

/** What was typed as an opinion, with what is missing of it. */
function readDraft(typed: Typed, isSurvey: boolean, today: string, reader: Reader) {
  const { t } = reader;
  const verdict = verdicts.find((one) => one === typed.verdict);
  const { errors, officer } = readOfficer(typed, reader);
  if (!verdict)
    errors.unshift({ field: 'verdict', text: t('field.NOT_AN_OPTION', { label: t('review.verdict') }) });
  const { reason = '', legalBasis = '', secondName = '' } = typed;
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
      <ReviewPage {...{ task, caseFile, item, nameOf, errors, typed, reader }} base={`/review/${token}`} />,
    );
  };

  // reading decides nothing: scanners and previews may follow the link as often as they like
  app.get('/review/:token', (c) => reviewPage(c));

  app.get('/review/:token/documents/:document', async (c) => {
    const command = { token: param(c, 'token'), documentId: param(c, 'document') };
    const { url } = await openDocumentOfReview(command, ports);
    return c.redirect(url, 303);
  });

  /** Sends an answer; what is refused is said on the page, with what was typed. */
  const send = async (
    c: WebContext,
    typed: Typed,
    give: () => Promise<unknown>,
    showAgain: (errors: readonly PageError[], typed: Typed) => Promise<Response> = (errors, again) =>
      reviewPage(c, errors, again),
  ): Promise<Response> => {
    const reader = c.get('reader');
    try {
      await give();
    } catch (error) {
      if (!(error instanceof Refused) || error.code === 'LINK_NOT_VALID') throw error;
      return showAgain([sayRefusal(error, reader, fieldOf[error.code])], typed);
    }
    return c.redirect(`/review/${param(c, 'token')}`, 303);
  };

  const postOpinion = (c: WebContext, task: OpinionTask, all: Typed): Promise<Response> => {
    const { pin = '', ...typed } = all;
    const today = legalDateOf(ports.system.now());
    const isSurvey = task.action === 'survey';
    const { errors, officer, draft } = readDraft(all, isSurvey, today, c.get('reader'));
    if (task.status === 'open' && (errors.length > 0 || !draft)) return reviewPage(c, errors, typed);
    const token = param(c, 'token');
    return send(c, typed, async () => draft && giveOpinion({ token, pin, officer, draft }, ports));
  };

  const postCompleteness = async (
    c: WebContext,
    { task, caseFile }: OpenedReview,
    all: Typed,
  ): Promise<Response> => {
    const reader = c.get('reader');
    const { pin: _pin, ...typed } = all;
    const missing = readMissing(typed, await itemOf(caseFile, ports.catalogue));
    const { errors, officer, pin } = readOfficer(all, reader);
    const isWhole = missing.length > 0 ? 'incomplete' : 'complete';
    if (typed.completeness !== isWhole)
      errors.unshift({ field: 'completeness', text: reader.t('review.completeness.differs') });
    if (task.status === 'open' && errors.length > 0) return reviewPage(c, errors, typed);
    return send(c, typed, () =>
      checkCompleteness({ token: param(c, 'token'), pin, officer, missing }, ports),
    );
  };

  app.post('/review/:token', async (c) => {
    const typed = await fieldsOfForm(c);
    const review = await openReview(param(c, 'token'), ports);
    return review.task.action === 'completeness'
      ? postCompleteness(c, review, typed)
      : postOpinion(c, review.task, typed);
  });

  const questionPage = async (
    c: WebContext,
    errors: readonly PageError[] = [],
    typed: Typed = {},
  ): Promise<Response> => {
    const reader = c.get('reader');
    const token = param(c, 'token');
    const { task, caseFile } = await openReview(token, ports);
    if (task.status !== 'open' || task.action === 'completeness') return c.redirect(`/review/${token}`, 303);
    const nameOfItem = reader.local(caseFile.application.itemName);
    return page(
      c,
      {
        title: reader.t('question.ask'),
        hasError: errors.length > 0,
        backTo: `/review/${token}`,
        isPlain: true,
        width: 'narrow',
      },
      <QuestionPage {...{ nameOfItem, typed, errors, reader }} />,
    );
  };

  app.get('/review/:token/question', (c) => questionPage(c));

  app.post('/review/:token/question', async (c) => {
    const all = await fieldsOfForm(c);
    const { pin: _pin, ...typed } = all;
    const { errors, officer, pin } = readOfficer(all, c.get('reader'));
    if (errors.length > 0) return questionPage(c, errors, typed);
    const question = { token: param(c, 'token'), pin, officer, text: typed.question ?? '' };
    return send(
      c,
      typed,
      () => askQuestion(question, ports),
      (refused, again) =>
        questionPage(
          c,
          refused.map((one) => (one.field === 'reason' ? { ...one, field: 'question' } : one)),
          again,
        ),
    );
  });

  return app;
}
