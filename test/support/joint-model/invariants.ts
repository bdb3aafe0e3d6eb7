import { calendar } from '../../../catalogue/catalogue.ts';
import { type CaseFile, isDeskTask, opinionTasks } from '../../../functions/core/domain/case-file.ts';
import { type DeadlineLedger, isPending, openStop } from '../../../functions/core/domain/deadline/ledger.ts';
import { type CaseEvent, checkChain, type Sha256 } from '../../../functions/core/domain/event.ts';
import {
  openRequiredBranches,
  standingObjections,
  standingTasks,
} from '../../../functions/core/domain/joint-review.ts';
import { fingerCount } from '../finger-count.ts';
import type { Clerk } from './clerk.ts';

function assertSame(what: string, is: unknown, shouldBe: unknown): void {
  const [a, b] = [JSON.stringify(is), JSON.stringify(shouldBe)];
  if (a !== b) throw new Error(`${what}: is ${a}, should be ${b}.`);
}

/** The case as it is stored, against the book of the clerk who read its log. @throws Error for whatever does not hold */
export function checkCase(
  caseFile: CaseFile,
  events: readonly CaseEvent[],
  clerk: Clerk,
  sha256: Sha256,
): void {
  assertSame('the chain', checkChain(events, caseFile.application, sha256), {
    isIntact: true,
    length: events.length,
  });
  checkTasks(caseFile, clerk);
  checkDesk(caseFile);
  if (caseFile.ledger) checkClock(caseFile.ledger);
}

/** Asked, open, answered or withdrawn, as the log has it; what counts for a branch is the last thing that it said. */
function checkTasks(caseFile: CaseFile, clerk: Clerk): void {
  const tasks = opinionTasks(caseFile);
  assertSame(
    'the tasks',
    tasks.map((task) => [task.id, task.status]).toSorted(),
    [...clerk.asked.values()].map((one) => [one.taskId, one.status]).toSorted(),
  );
  const standing = new Map(
    standingTasks(caseFile).map((task) => [`${task.action}.${task.departmentCode}`, task]),
  );
  for (const [branch, word] of clerk.words) {
    const task = standing.get(branch);
    if (task?.status !== 'open') assertSame(`what ${branch} said`, task?.id, word.taskId);
  }
  const required = clerk.open().filter((one) => one.isRequired && !one.branch.startsWith('completeness'));
  assertSame(
    'the branches that no licence can do without',
    openRequiredBranches(caseFile)
      .map((task) => task.id)
      .toSorted(),
    required.map((one) => one.taskId).toSorted(),
  );
  const asksAgain = new Set(clerk.open().map((one) => one.branch));
  const objections = [...clerk.words]
    .filter(([branch, word]) => word.isObjection && !word.isSettled && !asksAgain.has(branch))
    .map(([, word]) => word.taskId);
  assertSame(
    'the objections that stand',
    standingObjections(caseFile)
      .map((task) => task.id)
      .toSorted(),
    objections.toSorted(),
  );
}

/** One desk at a time has the case; while it lies with the approver no department is open. */
function checkDesk(caseFile: CaseFile): void {
  const open = caseFile.tasks.filter(isDeskTask).filter((task) => task.status === 'open');
  if (open.length > 1) throw new Error(`Open at once: ${open.map((task) => task.action)}.`);
  const branches = opinionTasks(caseFile).filter((task) => task.status === 'open');
  if (open.some((task) => task.action === 'approve') && branches.length > 0)
    throw new Error(`The approver has the case, and ${branches.map((task) => task.id)} are open.`);
}

/** Working time is neither gained nor lost: every last day is what a finger on the calendar comes to. */
function checkClock(ledger: DeadlineLedger): void {
  const { acceptedOn = ledger.receivedOn, limits, stops, promisedLastOn, decidedOn, isClosed } = ledger;
  if (openStop(ledger) || decidedOn !== undefined || isClosed) return;
  const isMissed = ledger.marks.some((mark) => mark.kind === 'red-card' && mark.firedAt !== undefined);
  const promised = fingerCount(calendar, acceptedOn, limits.promisedDays, stops);
  if (!isMissed) assertSame('the promised last day', promisedLastOn, promised);
  for (const mark of ledger.marks)
    if (mark.counted && isPending(mark)) {
      const { openedOn, limitDays } = mark.counted;
      assertSame(
        `the last day of ${mark.id}`,
        mark.lastOn,
        fingerCount(calendar, openedOn, limitDays, stops),
      );
    }
}
