import { Hono } from 'hono';
import type { Application } from '../../functions/core/domain/application.ts';
import type { FormStep } from '../../functions/core/domain/item-form.ts';
import { legalDateOf } from '../../functions/core/domain/legal-date.ts';
import { Refused } from '../../functions/core/domain/refusal.ts';
import { draftApplication } from '../../functions/core/use-cases/draft-application.ts';
import { listApplications } from '../../functions/core/use-cases/list-cases.ts';
import { saveForm } from '../../functions/core/use-cases/save-form.ts';
import { type ShownCase, showApplication } from '../../functions/core/use-cases/show-case.ts';
import { applicantOf, fieldsOfForm, param, type Reader, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { Dated } from '../shared/dated.tsx';
import { sayInstant } from '../shared/dates.ts';
import { Actions, ButtonLink } from '../shared/forms.tsx';
import { page } from '../shared/page.tsx';
import { sayProblems } from '../shared/refusals.ts';
import { StatusTag } from '../shared/tags.tsx';
import { DraftList } from './draft-list.tsx';
import { addressBehind, StepPage, type StepProps } from './step-page.tsx';

function Mine({ applications, reader }: { applications: readonly Application[]; reader: Reader }) {
  const { t } = reader;
  return (
    <ul class="list">
      {applications.map(({ id, status, itemName, reference, createdAt }) => (
        <li>
          <a href={`/applications/${id}${status === 'draft' ? '' : '/progress'}`}>{reader.local(itemName)}</a>
          <span class="row small">
            <StatusTag status={status} reader={reader} />
            <span class="quiet">
              <Dated text={reference ?? t('mine.since', { at: sayInstant(createdAt, reader) })} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Drafts: begin, see what is to do, answer one thing at a time. */
export function draftPages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const show = (c: WebContext): Promise<ShownCase> =>
    showApplication({ caller: applicantOf(c), applicationId: param(c, 'id') }, ports);

  app.get('/items/:code/applications', (c) => c.redirect(`/items/${param(c, 'code')}`, 303));

  app.post('/items/:code/applications', async (c) => {
    const caller = applicantOf(c);
    const { key = '' } = await fieldsOfForm(c);
    const { application } = await draftApplication(
      {
        caller,
        itemCode: param(c, 'code'),
        locale: c.get('reader').locale,
        idempotencyKey: key === '' ? ports.system.newId() : key,
      },
      ports,
    );
    return c.redirect(`/applications/${application.id}`, 303);
  });

  app.get('/applications', async (c) => {
    const reader = c.get('reader');
    const { t } = reader;
    const after = c.req.query('after');
    const mine = await listApplications({ caller: applicantOf(c), ...(after && { after }) }, ports);
    return page(
      c,
      { title: t('mine.title') },
      <>
        <h1>{t('mine.title')}</h1>
        {mine.entries.length === 0 && <p class="lede">{t('mine.none')}</p>}
        <Mine applications={mine.entries} reader={reader} />
        <Actions>
          <ButtonLink href="/items" kind="second">
            {t('mine.find')}
          </ButtonLink>
          <a href="/my-licences">{t('mine.licences')}</a>
          {mine.next && <a href={`/applications?after=${encodeURIComponent(mine.next)}`}>{t('next')}</a>}
        </Actions>
      </>,
    );
  });

  app.get('/applications/:id', async (c) => {
    const shown = await show(c);
    const { id, status } = shown.caseFile.application;
    if (status !== 'draft') return c.redirect(`/applications/${id}/progress`, 303);
    const reader = c.get('reader');
    const today = legalDateOf(ports.system.now());
    return page(
      c,
      { title: reader.t('draft.title'), backTo: '/applications', width: 'narrow' },
      <DraftList shown={shown} today={today} reader={reader} />,
    );
  });

  const stepPage = (c: WebContext, asked: Omit<StepProps, 'reader'>): Response => {
    const reader = c.get('reader');
    const { shown, step, errors } = asked;
    const backTo = `/applications/${shown.caseFile.application.id}`;
    return page(
      c,
      { title: reader.local(step.title), hasError: errors.length > 0, backTo, width: 'narrow' },
      <StepPage {...asked} reader={reader} />,
    );
  };

  const stepOf = (c: WebContext, shown: ShownCase): FormStep => {
    const step = shown.item.form.steps.find((one) => one.id === param(c, 'step'));
    if (!step) throw new Refused('APPLICATION_NOT_FOUND');
    return step;
  };

  app.get('/applications/:id/form/:step', async (c) => {
    const shown = await show(c);
    const { id, status } = shown.caseFile.application;
    if (status !== 'draft') return c.redirect(`/applications/${id}/progress`, 303);
    return stepPage(c, { shown, step: stepOf(c, shown), typed: shown.caseFile.answers, errors: [] });
  });

  app.post('/applications/:id/form/:step', async (c) => {
    const shown = await show(c);
    const step = stepOf(c, shown);
    const all = await fieldsOfForm(c);
    const typed = Object.fromEntries(step.fields.map((field) => [field.id, all[field.id] ?? '']));
    try {
      await saveForm(
        { caller: applicantOf(c), applicationId: param(c, 'id'), stepId: step.id, answers: typed },
        ports,
      );
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'ANSWERS_INVALID') throw error;
      return stepPage(c, { shown, step, typed, errors: sayProblems(error, shown.item, c.get('reader')) });
    }
    return c.redirect(addressBehind(shown, step), 303);
  });

  return app;
}
