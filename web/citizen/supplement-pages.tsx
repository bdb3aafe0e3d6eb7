import { Hono } from 'hono';
import { askedFields, openNotice } from '../../functions/core/domain/one-time-notice.ts';
import { Refused } from '../../functions/core/domain/refusal.ts';
import { answerQuestion } from '../../functions/core/use-cases/answer-question.ts';
import { answerSupplement } from '../../functions/core/use-cases/answer-supplement.ts';
import { saveForm } from '../../functions/core/use-cases/save-form.ts';
import { showApplication } from '../../functions/core/use-cases/show-case.ts';
import { applicantOf, fieldsOfForm, param, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { page } from '../shared/page.tsx';
import type { PageError } from '../shared/parts.tsx';
import { sayProblems, sayRefusal } from '../shared/refusals.ts';
import { SupplementPage } from './supplement-page.tsx';

type Typed = Readonly<Record<string, string>>;

/** What the centre asks the applicant while a case is handled: the one notice, and the questions of departments. */
export function supplementPages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const ownCase = (c: WebContext) => ({ caller: applicantOf(c), applicationId: param(c, 'id') });
  const progressOf = (c: WebContext): string => `/applications/${param(c, 'id')}/progress`;

  const supplementPage = async (
    c: WebContext,
    errors: readonly PageError[] = [],
    typed?: Typed,
  ): Promise<Response> => {
    const reader = c.get('reader');
    const shown = await showApplication(ownCase(c), ports);
    const { caseFile } = shown;
    const notice = openNotice(caseFile);
    if (!notice) return c.redirect(progressOf(c), 303);
    return page(
      c,
      {
        title: reader.t('supplement.title'),
        hasError: errors.length > 0,
        backTo: progressOf(c),
        width: 'narrow',
      },
      <SupplementPage
        {...{ shown, notice, errors, reader }}
        lastOn={caseFile.ledger?.supplement?.lastOn ?? ''}
        typed={typed ?? caseFile.answers}
      />,
    );
  };

  app.get('/applications/:id/supplement', (c) => supplementPage(c));

  app.post('/applications/:id/supplement/answers', async (c) => {
    const all = await fieldsOfForm(c);
    const { caseFile, item } = await showApplication(ownCase(c), ports);
    const asked = askedFields(openNotice(caseFile));
    const answers = Object.fromEntries(asked.map((field) => [field, all[field] ?? '']));
    try {
      await saveForm({ ...ownCase(c), answers }, ports);
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'ANSWERS_INVALID') throw error;
      return supplementPage(c, sayProblems(error, item, c.get('reader')), answers);
    }
    return c.redirect(`/applications/${param(c, 'id')}/supplement`, 303);
  });

  app.post('/applications/:id/supplement', async (c) => {
    try {
      await answerSupplement(ownCase(c), ports);
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning !== 'invalid') throw error;
      return supplementPage(c, [sayRefusal(error, c.get('reader'))]);
    }
    return c.redirect(progressOf(c), 303);
  });

  app.post('/applications/:id/questions/:question', async (c) => {
    const { answer = '' } = await fieldsOfForm(c);
    try {
      await answerQuestion({ ...ownCase(c), questionId: param(c, 'question'), text: answer }, ports);
    } catch (error) {
      // an empty answer is no answer: the question stands there as it was
      if (!(error instanceof Refused) || error.code !== 'REASON_REQUIRED') throw error;
    }
    return c.redirect(`${progressOf(c)}#questions`, 303);
  });

  return app;
}
