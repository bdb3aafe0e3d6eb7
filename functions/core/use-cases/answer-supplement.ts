import { type ApplicantCaller, actorOf } from '../domain/actor.ts';
import type { WorkdayCalendar } from '../domain/calendar.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { answerSupplement as noteAnswer } from '../domain/deadline/supplement.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { departmentsThatAsked, openNotice, unansweredPoints } from '../domain/one-time-notice.ts';
import { Refused } from '../domain/refusal.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { itemOf } from './item-of.ts';
import { openIntake } from './open-intake.ts';
import { withClock } from './with-clock.ts';

export interface AnswerSupplement {
  readonly caller: ApplicantCaller;
  readonly applicationId: string;
}

/**
 * The rule. No I/O: the day of the answer is the new day of receipt, and five working days run anew in which the centre
 * must accept what was supplied (art. 32(1)(v)). Only the departments that asked look at it again.
 */
export function receiveSupplement(
  caseFile: CaseFile,
  item: ServiceItem,
  on: { at: Date; calendar: WorkdayCalendar },
): Effects {
  const { at, calendar } = on;
  const notice = openNotice(caseFile);
  if (!notice) throw new Refused('WRONG_STATUS', { status: caseFile.application.status });
  const left = unansweredPoints(caseFile);
  if (left.length > 0)
    throw new Refused('SUPPLEMENT_INCOMPLETE', { subjects: left.map((point) => point.code) });
  const answeredOn = legalDateOf(at);
  return withClock(
    caseFile,
    { events: [] },
    (ledger) => noteAnswer(ledger, answeredOn, calendar),
    (ledger) => {
      const { application } = caseFile;
      const intake = openIntake(application, item, ledger, { at, only: departmentsThatAsked(notice) });
      return {
        application: { status: 'submitted', ...intake.application },
        notice: { ...notice, answeredAt: at.toISOString() },
        tasks: intake.tasks,
        events: [{ type: 'SupplementAnswered', answeredOn }, ...intake.events],
      };
    },
  );
}

/**
 * The applicant has supplied what the notice asks for.
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, SUPPLEMENT_INCOMPLETE (with what is left); ClockRefused, when the
 *   last day has passed
 */
export async function answerSupplement(
  command: AnswerSupplement,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller } = command;
  const calendar = await ports.catalogue.calendar();
  return changeCase(
    command.applicationId,
    actorOf(caller),
    async (current, at) => {
      assertMay('answer-supplement', caller, current);
      const isAnswered = current.notice?.answeredAt !== undefined;
      if (isAnswered && current.application.status === 'submitted') return undefined; // pressed twice
      assertStatus('answerSupplement', current);
      return receiveSupplement(current, await itemOf(current, ports.catalogue), { at, calendar });
    },
    ports,
  );
}
