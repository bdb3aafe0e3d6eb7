import { Hono } from 'hono';
import { workingDaysBetween } from '../../functions/core/domain/calendar.ts';
import { isDeskTask } from '../../functions/core/domain/case-file.ts';
import { type Colleague, whyNotAssign } from '../../functions/core/domain/colleague.ts';
import { timeView } from '../../functions/core/domain/deadline/time-view.ts';
import { type LegalDate, legalDateOf } from '../../functions/core/domain/legal-date.ts';
import { isReceiptKind } from '../../functions/core/domain/receipt.ts';
import { type RefusalCode, Refused } from '../../functions/core/domain/refusal.ts';
import { type ReturnGround, returnGrounds } from '../../functions/core/domain/return-ground.ts';
import type { WatchFilter } from '../../functions/core/ports/case-store.ts';
import { acceptApplication } from '../../functions/core/use-cases/accept-application.ts';
import { addDepartment } from '../../functions/core/use-cases/add-department.ts';
import { approveApplication } from '../../functions/core/use-cases/approve-application.ts';
import { coordinateDepartments } from '../../functions/core/use-cases/coordinate-departments.ts';
import { extendLimit } from '../../functions/core/use-cases/extend-limit.ts';
import { holdDeletion, liftDeletionHold } from '../../functions/core/use-cases/hold-deletion.ts';
import {
  downloadDocument,
  readCase,
  readLog,
  readReceipt,
} from '../../functions/core/use-cases/read-case.ts';
import { reassignTask } from '../../functions/core/use-cases/reassign-task.ts';
import { recordCheck } from '../../functions/core/use-cases/record-check.ts';
import { recordFinding } from '../../functions/core/use-cases/record-finding.ts';
import { refuseApplication } from '../../functions/core/use-cases/refuse-application.ts';
import { reissueReviewLink } from '../../functions/core/use-cases/reissue-review-link.ts';
import { requestSupplement } from '../../functions/core/use-cases/request-supplement.ts';
import { returnApplication } from '../../functions/core/use-cases/return-application.ts';
import { reviewApplication } from '../../functions/core/use-cases/review-application.ts';
import { type ShownCase, showCase } from '../../functions/core/use-cases/show-case.ts';
import { showSupervision } from '../../functions/core/use-cases/show-supervision.ts';
import { resumeClock, stopClock } from '../../functions/core/use-cases/stop-clock.ts';
import { urge } from '../../functions/core/use-cases/urge.ts';
import { withdrawDepartment } from '../../functions/core/use-cases/withdraw-department.ts';
import { fieldsOfForm, param, staffOf, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { readMissing } from '../shared/missing-points.tsx';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import { sayRefusal } from '../shared/refusals.ts';
import type { Typed } from './action-props.ts';
import { readTerms, sayTerms } from './approve-form.tsx';
import { CasePage } from './case-page.tsx';
import { readCheck } from './check-form.tsx';
import { deliveryActs } from './delivery-routes.tsx';
import { readFinding } from './finding-form.tsx';
import { LogPage } from './log-page.tsx';
import { ratingActs } from './rating-routes.tsx';
import { readClockStop, readExtension } from './read-clock-forms.ts';
import { readDepartment, readMeeting } from './read-joint-forms.ts';
import { SupervisionPage } from './supervision-page.tsx';

/** What a form of the case page does. */
type Act = (c: WebContext, typed: Typed) => Promise<unknown>;

/** Which field a refusal of a form is about. */
const blamed: Readonly<Record<string, string>> = {
  return: 'return-reasons',
  approve: 'conditions',
  refuse: 'refuse-reasons',
  review: 'opinion',
  coordinate: 'minutes',
  departments: 'add-reason',
  'clock-stops': 'stop-basis',
  extend: 'extend-reason',
  urge: 'urge-task',
  finding: 'finding-reasons',
  'deletion-hold': 'hold-reason',
  'deletion-hold/lift': 'hold-reason',
  reassign: 'reassign-to',
  'rating-answer': 'rating-answer',
};

/** Refusals that are about another field than the first of their form. */
const blamedFor: Partial<Record<RefusalCode, string>> = {
  EXPECTED_DAYS_REQUIRED: 'stop-days',
  WRONG_HEAD: 'grantedBy',
  CHECK_DAY_INVALID: 'check-on',
  PLACE_REQUIRED: 'check-place',
  FINDINGS_REQUIRED: 'check-findings',
  TWO_STAFF_REQUIRED: 'check-name2',
};

/** The field to mend; none where no input is wrong, but what has become of the case: its form may not even be there. */
function fieldOf(refused: Refused, { form = '' }: Typed): string | undefined {
  if (refused.meaning !== 'invalid') return undefined;
  if (refused.facts.field === 'legalBasis') return `${form}-basis`;
  if (form === 'hand-over' || form === 'posting') return String(refused.facts.field);
  return blamedFor[refused.code] ?? blamed[form];
}

/** The back office. */
export function staffRoutes(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const command = (c: WebContext) => ({ caller: staffOf(c), applicationId: param(c, 'id') });

  app.get('/staff/supervision', async (c) => {
    const reader = c.get('reader');
    const { department, officer, item, after } = c.req.query();
    const filter: WatchFilter = {
      ...(department && { departmentCode: department }),
      ...(officer && { officerName: officer.trim() }),
      ...(item && { itemCode: item.trim() }),
    };
    const supervision = await showSupervision(
      { caller: staffOf(c), ...filter, ...(after && { after }) },
      ports,
    );
    const nameOf = await departmentNames(ports, reader);
    const departments = await ports.catalogue.departments();
    return page(
      c,
      { title: reader.t('supervision.title'), width: 'wide' },
      <SupervisionPage {...{ supervision, filter, departments, nameOf, reader }} />,
    );
  });

  const casePage = async (c: WebContext, refused?: Refused, typed: Typed = {}): Promise<Response> => {
    const reader = c.get('reader');
    const shown = await readCase(command(c), ports);
    const { ledger } = shown.caseFile;
    const events = await ports.cases.eventsOf(shown.caseFile.application.id);
    const calendar = await ports.catalogue.calendar();
    const today = legalDateOf(ports.system.now());
    const time = ledger && timeView(ledger, today, calendar);
    const daysLeft = (lastOn: string): number => workingDaysBetween(calendar, today, lastOn);
    const nameOf = await departmentNames(ports, reader);
    const departments = await ports.catalogue.departments();
    const assignable = await assignableTo(shown, today, ports);
    const parts = refused && typed.form === 'approve' ? sayTerms(refused, shown.item, reader) : [];
    const whole = refused ? [sayRefusal(refused, reader, fieldOf(refused, typed))] : [];
    const errors = parts.length > 0 ? parts : whole;
    return page(
      c,
      {
        scripts: ['desk.js'],
        title: reader.local(shown.caseFile.application.itemName),
        hasError: errors.length > 0,
        backTo: '/staff',
        width: 'wide',
      },
      <CasePage
        {...{ shown, events, time, nameOf, departments, daysLeft, assignable, errors, typed, reader }}
      />,
    );
  };

  app.get('/staff/cases/:id', (c) => casePage(c));

  app.get('/staff/cases/:id/events', async (c) => {
    const reader = c.get('reader');
    const log = await readLog(command(c), ports);
    const nameOf = await departmentNames(ports, reader);
    return page(
      c,
      { title: reader.t('log.title'), backTo: `/staff/cases/${param(c, 'id')}`, width: 'wide' },
      <LogPage {...log} nameOf={nameOf} reader={reader} />,
    );
  });

  app.get('/staff/cases/:id/receipts/:kind', async (c) => {
    const kind = param(c, 'kind');
    if (!isReceiptKind(kind)) throw new Refused('RECEIPT_NOT_READY');
    const { url } = await readReceipt({ ...command(c), kind }, ports);
    return c.redirect(url, 303);
  });

  app.get('/staff/cases/:id/documents/:document', async (c) => {
    const { url } = await downloadDocument({ ...command(c), documentId: param(c, 'document') }, ports);
    return c.redirect(url, 303);
  });

  const acts: Readonly<Record<string, Act>> = {
    accept: (c, { forApprover }) =>
      acceptApplication({ ...command(c), ...(forApprover === 'yes' && { forApprover: true }) }, ports),
    approve: async (c, typed) => {
      const { item } = await showCase(command(c), ports);
      return approveApplication({ ...command(c), terms: readTerms(typed, item) }, ports);
    },
    'request-supplement': async (c, typed) => {
      const { item, caseFile } = await showCase(command(c), ports);
      const missing = readMissing(typed, item, caseFile.application.contact.locale);
      return requestSupplement({ ...command(c), missing }, ports);
    },
    return: (c, typed) =>
      returnApplication({ ...command(c), ...reasonsOf(typed, 'return'), ground: groundOf(typed) }, ports),
    refuse: (c, typed) => refuseApplication({ ...command(c), ...reasonsOf(typed, 'refuse') }, ports),
    review: (c, typed) => {
      const { proposal, opinion = '' } = typed;
      if (proposal !== 'approve' && proposal !== 'refuse') throw new Refused('REASON_REQUIRED');
      return reviewApplication({ ...command(c), proposal, opinion }, ports);
    },
    check: (c, typed) => recordCheck({ ...command(c), ...readCheck(typed) }, ports),
    coordinate: (c, typed) =>
      coordinateDepartments({ ...command(c), ...readMeeting(typed, param(c, 'id')) }, ports),
    'clock-stops': (c, typed) => stopClock({ ...command(c), ...readClockStop(typed) }, ports),
    'clock-stops/resume': (c) => resumeClock(command(c), ports),
    extend: (c, typed) => extendLimit({ ...command(c), ...readExtension(typed) }, ports),
    urge: (c, typed) =>
      urge({ ...command(c), taskId: typed['urge-task'] ?? '', note: typed['urge-note'] ?? '' }, ports),
    finding: (c, typed) => recordFinding({ ...command(c), ...readFinding(typed) }, ports),
    'deletion-hold': (c, typed) => holdDeletion({ ...command(c), reason: typed['hold-reason'] ?? '' }, ports),
    'deletion-hold/lift': (c, typed) =>
      liftDeletionHold({ ...command(c), reason: typed['hold-reason'] ?? '' }, ports),
    reassign: (c, typed) =>
      reassignTask(
        {
          ...command(c),
          taskId: typed['reassign-task'] ?? '',
          assigneeSub: typed['reassign-to'] ?? '',
          reason: typed['reassign-reason'] ?? '',
        },
        ports,
      ),
    ...deliveryActs(command, ports),
    ...ratingActs(command, ports),
    departments: (c, typed) => addDepartment({ ...command(c), ...readDepartment(typed) }, ports),
  };

  /** Does it and shows the case as it is then; what cannot be done is said on the case, with what was typed. */
  const perform = async (c: WebContext, form: string, act: Act): Promise<Response> => {
    const typed = await fieldsOfForm(c);
    try {
      await act(c, typed);
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning === 'not-found') throw error;
      return casePage(c, error, { ...typed, form });
    }
    return c.redirect(`/staff/cases/${param(c, 'id')}`, 303);
  };

  for (const [name, act] of Object.entries(acts))
    app.post(`/staff/cases/:id/${name}`, (c) => perform(c, name, act));

  app.post('/staff/cases/:id/tasks/:task/reissue-link', (c) =>
    perform(c, 'reissue', (_, { reason = '' }) =>
      reissueReviewLink({ ...command(c), taskId: param(c, 'task'), reason }, ports),
    ),
  );

  app.post('/staff/cases/:id/tasks/:task/withdraw', (c) =>
    perform(c, 'withdraw', (_, { reason = '' }) =>
      withdrawDepartment({ ...command(c), taskId: param(c, 'task'), reason }, ports),
    ),
  );

  return app;
}

function reasonsOf(typed: Typed, form: 'return' | 'refuse'): { reasons: string; legalBasis: string } {
  return { reasons: typed[`${form}-reasons`] ?? '', legalBasis: typed[`${form}-basis`] ?? '' };
}

/** What the form offers; nothing chosen is no ground that the law names. */
function groundOf({ ground }: Typed): ReturnGround {
  return returnGrounds.find((one) => one === ground) ?? 'other-ground';
}

/** Colleagues who may be given the open task of the desk; asked for only by who may give it. */
async function assignableTo(
  { caseFile, actions }: ShownCase,
  today: LegalDate,
  { roster }: Pick<WebPorts, 'roster'>,
): Promise<Colleague[]> {
  const task = caseFile.tasks.filter(isDeskTask).find((one) => one.status === 'open');
  if (!task || !actions.includes('reassign-task')) return [];
  const colleagues = await roster.of(task.departmentCode);
  return colleagues.filter((one) => whyNotAssign(one, task.role, today) === undefined);
}
