import { Hono } from 'hono';
import { isAllowedIn } from '../../functions/core/domain/application.ts';
import { timeView } from '../../functions/core/domain/deadline/time-view.ts';
import { waysOf } from '../../functions/core/domain/delivery.ts';
import { legalDateOf } from '../../functions/core/domain/legal-date.ts';
import { openNotice } from '../../functions/core/domain/one-time-notice.ts';
import { isReceiptKind } from '../../functions/core/domain/receipt.ts';
import { Refused } from '../../functions/core/domain/refusal.ts';
import { fetchLicence } from '../../functions/core/use-cases/fetch-licence.ts';
import { fetchReceipt } from '../../functions/core/use-cases/fetch-receipt.ts';
import { readProgress } from '../../functions/core/use-cases/follow-progress.ts';
import { reportRectification } from '../../functions/core/use-cases/report-rectification.ts';
import { type ShownCase, showApplication } from '../../functions/core/use-cases/show-case.ts';
import { submitApplication } from '../../functions/core/use-cases/submit-application.ts';
import { applicantOf, fieldsOfForm, param, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { DeliveryFacts } from '../shared/delivery-facts.tsx';
import { Actions, ButtonLink } from '../shared/forms.tsx';
import { KeptUntil } from '../shared/kept-until.tsx';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import type { PageError } from '../shared/parts.tsx';
import { Progress } from '../shared/progress.tsx';
import { RatingSection } from '../shared/rating.tsx';
import { Receipts } from '../shared/receipts.tsx';
import { Supplied } from '../shared/supplied.tsx';
import { CheckPage, missingOf } from './check-page.tsx';
import { ConfirmationPage } from './confirmation-page.tsx';
import { Numbers } from './numbers.tsx';
import { Questions } from './questions.tsx';
import { TakeBack } from './withdraw-pages.tsx';

/** Check, submit, confirm, follow, fetch the licence. */
export function submitPages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const ownCase = (c: WebContext) => ({ caller: applicantOf(c), applicationId: param(c, 'id') });
  const show = (c: WebContext): Promise<ShownCase> => showApplication(ownCase(c), ports);

  const checkPage = (c: WebContext, shown: ShownCase, errors: readonly PageError[] = []): Response => {
    const reader = c.get('reader');
    const backTo = `/applications/${param(c, 'id')}`;
    return page(
      c,
      { title: reader.t('check.title'), hasError: errors.length > 0, backTo, width: 'narrow' },
      <CheckPage shown={shown} errors={errors} reader={reader} />,
    );
  };

  app.get('/applications/:id/check', async (c) => {
    const shown = await show(c);
    const { status, id } = shown.caseFile.application;
    return status === 'draft' ? checkPage(c, shown) : c.redirect(`/applications/${id}/confirmation`, 303);
  });

  app.post('/applications/:id/check', async (c) => {
    try {
      await submitApplication(ownCase(c), ports);
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning !== 'invalid') throw error;
      const shown = await show(c);
      return checkPage(c, shown, missingOf(error, shown, c.get('reader')));
    }
    return c.redirect(`/applications/${param(c, 'id')}/confirmation`, 303);
  });

  app.get('/applications/:id/confirmation', async (c) => {
    const reader = c.get('reader');
    const { application, ledger } = (await show(c)).caseFile;
    if (application.status === 'draft' || application.reference === undefined)
      return c.redirect(`/applications/${application.id}/check`, 303);
    const [calendar, nameOf] = await Promise.all([
      ports.catalogue.calendar(),
      departmentNames(ports, reader),
    ]);
    const time = ledger && timeView(ledger, legalDateOf(ports.system.now()), calendar);
    return page(
      c,
      { title: reader.t('done.title'), width: 'narrow' },
      <ConfirmationPage
        application={application}
        time={time}
        leadDepartment={nameOf(application.leadDepartment)}
        reader={reader}
      />,
    );
  });

  app.get('/applications/:id/progress', async (c) => {
    const reader = c.get('reader');
    const { t, local } = reader;
    const shown = await show(c);
    const { caseFile } = shown;
    const { application } = caseFile;
    if (application.status === 'draft' || application.reference === undefined)
      return c.redirect(`/applications/${application.id}`, 303);
    const [view, nameOf] = await Promise.all([readProgress(caseFile, ports), departmentNames(ports, reader)]);
    return page(
      c,
      { title: t('progress.of'), backTo: '/applications', width: 'wide' },
      <>
        <h1>{local(application.itemName)}</h1>
        <Numbers reference={application.reference} code={application.queryCode} reader={reader} />
        {(application.status === 'delivered' || view.delivery.isReady) && (
          <Actions>
            <ButtonLink href={`/applications/${application.id}/licence`}>{t('progress.licence')}</ButtonLink>
            <ButtonLink href={`/licences/${application.licenceNumber ?? ''}`} kind="second">
              {t('progress.verify')}
            </ButtonLink>
          </Actions>
        )}
        {openNotice(caseFile) && (
          <Actions>
            <ButtonLink href={`/applications/${application.id}/supplement`}>{t('supplement.go')}</ButtonLink>
          </Actions>
        )}
        <Questions caseFile={caseFile} nameOf={nameOf} reader={reader} />
        <DeliveryFacts
          delivery={view.delivery}
          address={caseFile.delivery?.address}
          {...(isAllowedIn('chooseDelivery', application.status) &&
            waysOf(shown.item).length > 1 && { changeAt: `/applications/${application.id}/delivery` })}
          reader={reader}
        />
        <RatingSection
          rating={view.rating}
          action={`/applications/${application.id}/rating`}
          reader={reader}
        />
        <Receipts application={application} base={`/applications/${application.id}`} reader={reader} />
        <Progress
          view={view}
          nameOf={nameOf}
          rectifyAt={`/applications/${application.id}/tasks`}
          reader={reader}
        />
        <Supplied
          {...{ caseFile, nameOf, reader }}
          item={shown.item}
          readAs={shown.readAs}
          documentsAt={`/applications/${application.id}/documents/files`}
        />
        <KeptUntil application={application} reader={reader} />
        <TakeBack shown={shown} at={ports.system.now()} reader={reader} />
      </>,
    );
  });

  app.post('/applications/:id/tasks/:task/rectified', async (c) => {
    const taskId = param(c, 'task');
    const { [`report-${taskId.split('.').at(-1)}`]: report = '' } = await fieldsOfForm(c);
    await reportRectification({ ...ownCase(c), taskId, report }, ports);
    return c.redirect(`/applications/${param(c, 'id')}/progress`, 303);
  });

  app.get('/applications/:id/licence', async (c) => {
    const { url } = await fetchLicence(ownCase(c), ports);
    return c.redirect(url, 303);
  });

  app.get('/applications/:id/receipts/:kind', async (c) => {
    const kind = param(c, 'kind');
    if (!isReceiptKind(kind)) throw new Refused('RECEIPT_NOT_READY');
    const { url } = await fetchReceipt({ ...ownCase(c), kind }, ports);
    return c.redirect(url, 303);
  });

  return app;
}
