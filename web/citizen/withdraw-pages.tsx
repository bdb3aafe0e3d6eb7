import { Hono } from 'hono';
import { isAllowedIn } from '../../functions/core/domain/application.ts';
import { undoUntil, whyNotUndo } from '../../functions/core/domain/undo.ts';
import { type ShownCase, showApplication } from '../../functions/core/use-cases/show-case.ts';
import { undoSubmission } from '../../functions/core/use-cases/undo-submission.ts';
import { withdrawApplication } from '../../functions/core/use-cases/withdraw-application.ts';
import { applicantOf, fieldsOfForm, param, type Reader, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { sayInstant } from '../shared/dates.ts';
import { Actions, Button, ButtonLink, PostForm } from '../shared/forms.tsx';
import { TextArea } from '../shared/inputs.tsx';
import { page } from '../shared/page.tsx';

/** What the applicant may still take back: the submission for some minutes, the application until it is decided. */
export function TakeBack({ shown, at, reader }: { shown: ShownCase; at: Date; reader: Reader }) {
  const { t } = reader;
  const { caseFile, item } = shown;
  const { id, status } = caseFile.application;
  const until = undoUntil(caseFile, item);
  const canUndo = whyNotUndo(caseFile, item, at) === undefined;
  if (!isAllowedIn('withdraw', status)) return null;
  return (
    <section class="no-print">
      <h2>{t('take-back.title')}</h2>
      {canUndo && until && (
        <PostForm reader={reader} action={`/applications/${id}/undo-submission`}>
          <p>{t('take-back.undo.text', { time: sayInstant(until.toISOString(), reader) })}</p>
          <Actions>
            <Button kind="second">{t('take-back.undo')}</Button>
          </Actions>
        </PostForm>
      )}
      <p>
        <a href={`/applications/${id}/withdraw`}>{t('take-back.withdraw')}</a>
      </p>
    </section>
  );
}

function AskWithdraw({ shown, reader }: { shown: ShownCase; reader: Reader }) {
  const { t, local } = reader;
  const { id, itemName, reference = '' } = shown.caseFile.application;
  return (
    <>
      <h1>{t('take-back.withdraw')}</h1>
      <p class="lede">
        {local(itemName)} <span class="number">{reference}</span>
      </p>
      <p>{t('take-back.withdraw.text')}</p>
      <PostForm reader={reader} action={`/applications/${id}/withdraw`}>
        <TextArea name="reason" label={t('take-back.reason')} isOptional reader={reader} />
        <Actions>
          <Button kind="warning">{t('take-back.withdraw.confirm')}</Button>
          <ButtonLink href={`/applications/${id}/progress`} kind="second">
            {t('take-back.keep')}
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  );
}

/** Undo a submission; withdraw an application, after a page that asks once more. */
export function withdrawPages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const ownCase = (c: WebContext) => ({ caller: applicantOf(c), applicationId: param(c, 'id') });

  app.post('/applications/:id/undo-submission', async (c) => {
    const { application } = await undoSubmission(ownCase(c), ports);
    return c.redirect(`/applications/${application.id}/check`, 303);
  });

  app.get('/applications/:id/withdraw', async (c) => {
    const reader = c.get('reader');
    const shown = await showApplication(ownCase(c), ports);
    const { id, status } = shown.caseFile.application;
    if (!isAllowedIn('withdraw', status)) return c.redirect(`/applications/${id}/progress`, 303);
    return page(
      c,
      { title: reader.t('take-back.withdraw'), backTo: `/applications/${id}/progress`, width: 'narrow' },
      <AskWithdraw shown={shown} reader={reader} />,
    );
  });

  app.post('/applications/:id/withdraw', async (c) => {
    const { reason = '' } = await fieldsOfForm(c);
    await withdrawApplication({ ...ownCase(c), reason: reason.slice(0, 1000) }, ports);
    return c.redirect(`/applications/${param(c, 'id')}/progress`, 303);
  });

  return app;
}
