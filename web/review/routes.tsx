import { Hono } from 'hono';
import { legalDateOf } from '../../functions/core/domain/legal-date.ts';
import { type RefusalCode, Refused } from '../../functions/core/domain/refusal.ts';
import { appointSurvey } from '../../functions/core/use-cases/appoint-survey.ts';
import { askQuestion } from '../../functions/core/use-cases/ask-question.ts';
import { checkCompleteness } from '../../functions/core/use-cases/check-completeness.ts';
import { giveOpinion } from '../../functions/core/use-cases/give-opinion.ts';
import { itemOf } from '../../functions/core/use-cases/item-of.ts';
import { openDocumentOfReview } from '../../functions/core/use-cases/open-document.ts';
import { openReview } from '../../functions/core/use-cases/open-review.ts';
import { requireRectification } from '../../functions/core/use-cases/require-rectification.ts';
import { startAppraisal } from '../../functions/core/use-cases/start-appraisal.ts';
import { sayFileRefusal } from '../citizen/file-refusals.ts';
import { filesOfForm } from '../citizen/plain-upload.ts';
import { fieldsOfForm, param, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { readMissing } from '../shared/missing-points.tsx';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import type { PageError } from '../shared/parts.tsx';
import { sayRefusal } from '../shared/refusals.ts';
import { QuestionPage } from './questions.tsx';
import {
  contradiction,
  isToRectify,
  missingChoice,
  missingOfficer,
  readAppointment,
  readAppraisal,
  readItems,
  readOfficer,
  readOpinion,
  steps,
  type Typed,
} from './read-form.ts';
import { ReviewPage } from './review-page.tsx';
import { takePhotographs } from './take-photographs.ts';

/** Where on the form a refusal is mended. */
const fieldOf: Partial<Record<RefusalCode, string>> = {
  WRONG_PIN: 'pin',
  REASON_REQUIRED: 'reason',
  CONDITIONS_REQUIRED: 'conditions',
  FINDINGS_REQUIRED: 'findings',
  TWO_STAFF_REQUIRED: 'secondName',
  SURVEY_DAY_INVALID: 'surveyedOn',
  APPOINTMENT_DAY_INVALID: 'surveyOn',
  APPOINTMENT_TOO_LATE: 'surveyOn',
  APPOINTMENT_TIME_INVALID: 'from',
  PLACE_REQUIRED: 'place',
  AGREEMENT_REQUIRED: 'isAgreed',
  CHANGE_REASON_REQUIRED: 'because',
  EXPERTS_REQUIRED: 'expert1Name',
  EXPERT_NOT_INDEPENDENT: 'expert1Organisation',
  INDEPENDENCE_REQUIRED: 'areIndependent',
  WORKING_DAYS_REQUIRED: 'workingDays',
  REPORT_REQUIRED: 'report',
  RECTIFICATION_ITEMS_REQUIRED: 'item1What',
  RECTIFICATION_DAY_INVALID: 'item1By',
  INSPECTION_YEAR_INVALID: 'year',
  NEXT_INSPECTION_INVALID: 'nextOn',
};

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
    const today = legalDateOf(ports.system.now());
    const isChanging =
      task.step?.action === 'survey' &&
      (typed.step === undefined ? c.req.query('change') === 'appointment' : typed.step === 'appointment');
    return page(
      c,
      { title: reader.t('review.title'), hasError: errors.length > 0, isPlain: true, width: 'wide' },
      <ReviewPage
        {...{ task, caseFile, item, nameOf, errors, typed, today, isChanging, reader }}
        base={`/review/${token}`}
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
    const files = await filesOfForm(c, 'photographs');
    const { task, caseFile } = await openReview(token, ports);
    if (task.status !== 'open') return c.redirect(`/review/${token}`, 303);
    const isUploadOnly = typed.only === 'photographs';
    const step = steps.find((one) => one === typed.step) ?? 'opinion';
    const missingWho = missingOfficer(typed, pin, reader);
    const { locale } = caseFile.application.contact;
    const listed = readMissing(typed, await itemOf(caseFile, ports.catalogue), locale);
    const missing = [
      ...(step === 'opinion' && !isUploadOnly ? missingChoice(typed, task.action, reader) : []),
      ...(step === 'completeness' ? contradiction(typed, listed, reader) : []),
      ...missingWho,
    ];
    const who = { token, pin, officer: readOfficer(typed) };
    // a browser does not give files back: until they are taken, they have to be chosen again
    let wrongFiles: PageError[] =
      files.length > 0 ? [{ field: 'photographs', text: reader.t('survey.choose-again') }] : [];
    try {
      if (missingWho.length === 0) wrongFiles = await takePhotographs(files, who, ports, reader);
      if (isUploadOnly && files.length === 0)
        wrongFiles = [sayFileRefusal(new Refused('FILE_EMPTY'), reader, 'photographs')];
      const errors = [...missing, ...wrongFiles];
      if (isUploadOnly || errors.length > 0) return reviewPage(c, errors, typed);
      if (step === 'appointment') await appointSurvey({ ...who, appointment: readAppointment(typed) }, ports);
      else if (step === 'appraisal') await startAppraisal({ ...who, appraisal: readAppraisal(typed) }, ports);
      else if (step === 'completeness') await checkCompleteness({ ...who, missing: listed }, ports);
      else if (isToRectify(typed)) await requireRectification({ ...who, items: readItems(typed) }, ports);
      else await giveOpinion({ ...who, draft: readOpinion(typed, task.action) }, ports);
    } catch (error) {
      if (!(error instanceof Refused) || error.code === 'LINK_NOT_VALID') throw error;
      return reviewPage(c, [sayRefusal(error, reader, fieldOf[error.code]), ...wrongFiles], typed);
    }
    return c.redirect(`/review/${token}`, 303);
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
    const reader = c.get('reader');
    const token = param(c, 'token');
    const { pin = '', ...typed } = await fieldsOfForm(c);
    const missing = missingOfficer(typed, pin, reader);
    if (missing.length > 0) return questionPage(c, missing, typed);
    try {
      const text = typed.question ?? '';
      await askQuestion({ token, pin, officer: readOfficer(typed), text }, ports);
    } catch (error) {
      if (!(error instanceof Refused) || error.code === 'LINK_NOT_VALID') throw error;
      const field = error.code === 'REASON_REQUIRED' ? 'question' : fieldOf[error.code];
      return questionPage(c, [sayRefusal(error, reader, field)], typed);
    }
    return c.redirect(`/review/${token}`, 303);
  });

  return app;
}
