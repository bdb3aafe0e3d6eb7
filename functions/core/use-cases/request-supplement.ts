import type { StaffCaller } from '../domain/actor.ts';
import type { WorkdayCalendar } from '../domain/calendar.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { missingByDepartment } from '../domain/completeness.ts';
import { requestSupplement as noteSupplement } from '../domain/deadline/supplement.ts';
import { closeTask } from '../domain/desk.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import type { MissingPoint, OneTimeNotice } from '../domain/missing-point.ts';
import { assertListed, mergeMissing } from '../domain/one-time-notice.ts';
import { Refused } from '../domain/refusal.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { assertChecked } from './accept-application.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { itemOf } from './item-of.ts';
import { withClock } from './with-clock.ts';

export interface RequestSupplement {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  /** What the lead itself misses; what the departments miss is added to it. */
  readonly missing: readonly MissingPoint[];
}

/** Working days for an answer where the item says nothing else: a local rule. */
const ANSWER_WORKING_DAYS = 15;
/** Working days before the last one on which the applicant is reminded: a local rule, too. */
const REMIND_WORKING_DAYS = 3;

/**
 * The rule. No I/O: everything that the lead and every department miss goes into the one notice.
 * @throws Refused NOTHING_MISSING, NOT_LISTED, REASON_REQUIRED; ClockRefused, when the five working days have passed
 */
export function noticeOf(
  caseFile: CaseFile,
  item: ServiceItem,
  missing: readonly MissingPoint[],
  at: Date,
): OneTimeNotice {
  assertListed(missing, item);
  const lead = { departmentCode: caseFile.application.leadDepartment, missing };
  const points = mergeMissing([lead, ...missingByDepartment(caseFile)]);
  if (points.length === 0) throw new Refused('NOTHING_MISSING');
  const asked = points.filter((point) => point.kind === 'field').map((point) => point.code);
  const original = Object.fromEntries(
    Object.entries(caseFile.answers).filter(([field]) => asked.includes(field)),
  );
  return { noticedAt: at.toISOString(), points, original };
}

/** Sends the notice: the limit for its answer runs, and nothing counts as accepted meanwhile (art. 32). No I/O. */
export function sendNotice(
  caseFile: CaseFile,
  notice: OneTimeNotice,
  on: { at: Date; answerDays: number; remindDays: number; calendar: WorkdayCalendar },
): Effects {
  const { at, answerDays, remindDays, calendar } = on;
  const noticedOn = legalDateOf(at);
  return withClock(
    caseFile,
    { events: [] },
    (ledger) => noteSupplement(ledger, { noticedOn, answerDays, remindDays }, calendar),
    (ledger) => ({
      application: { status: 'supplement-requested' },
      notice,
      tasks: closeTask(caseFile, 'accept', at),
      events: [
        {
          type: 'SupplementRequested',
          points: notice.points,
          lastOn: ledger.supplement?.lastOn ?? noticedOn,
        },
      ],
    }),
  );
}

/**
 * 一次告知: the lead tells the applicant once everything that is missing, within five working days (art. 32(1)(iv)).
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS, NOTICE_GIVEN, COMPLETENESS_CHECK_OPEN, and those
 *   of `noticeOf`
 */
export async function requestSupplement(
  command: RequestSupplement,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller, missing } = command;
  const calendar = await ports.catalogue.calendar();
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    async (current, at) => {
      assertMay('request-supplement', caller, current);
      assertStatus('requestSupplement', current);
      assertChecked(current);
      const item = await itemOf(current, ports.catalogue);
      const notice = noticeOf(current, item, missing, at);
      const answerDays = item.supplementAnswerDays ?? ANSWER_WORKING_DAYS;
      const remindDays = item.supplementRemindDays ?? REMIND_WORKING_DAYS;
      return sendNotice(current, notice, { at, answerDays, remindDays, calendar });
    },
    ports,
  );
}
