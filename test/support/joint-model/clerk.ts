import type { CaseEvent, EventBody } from '../../../functions/core/domain/event.ts';
import type { ServiceItem } from '../../../functions/core/domain/service-item.ts';

interface Asked {
  readonly taskId: string;
  readonly branch: string;
  readonly round: number;
  readonly departmentCode: string;
  readonly isRequired: boolean;
  status: 'open' | 'decided' | 'withdrawn';
}

/** The last word of a department in one action. */
export interface Word {
  readonly taskId: string;
  readonly departmentCode: string;
  readonly isObjection: boolean;
  isSettled: boolean;
}

/** What may still be put on record once a case is decided: its delivery, and what had come about before. */
const afterTheEnd = [
  'LicenceDelivered',
  'RedCardShown',
  'DeliveryOverdue',
  'DeadlineRunStarted',
  'DeadlineRunEnded',
] as const satisfies readonly EventBody['type'][];

/**
 * A clerk with a book, who reads nothing but the log, event by event, and protests when one of them cannot follow on
 * what came before. It knows the promises of joint handling, and none of the code that keeps them.
 */
export class Clerk {
  /** Events read so far. */
  read = 0;
  readonly asked = new Map<string, Asked>();
  readonly words = new Map<string, Word>();
  /** How the case ended; undefined while it goes on. */
  end: string | undefined;
  private readonly required: ReadonlySet<string>;
  private readonly pending = new Map<string, boolean>();

  constructor({ jointPlan }: ServiceItem) {
    const parts = (jointPlan?.stages ?? [])
      .flatMap((stage) => stage.actions)
      .flatMap(({ action, departments }) => departments.map((one) => ({ action, ...one })));
    this.required = new Set(
      parts.filter((one) => one.isRequired).map((one) => branchOf(one.action, one.departmentCode)),
    );
  }

  readOn(events: readonly CaseEvent[]): void {
    for (const { body } of events.slice(this.read)) {
      this.read += 1;
      try {
        this.note(body);
      } catch (error) {
        throw new Error(
          `Event ${this.read}, ${body.type}: ${error instanceof Error ? error.message : error}`,
        );
      }
    }
  }

  open(): Asked[] {
    return [...this.asked.values()].filter((one) => one.status === 'open');
  }

  objections(): Word[] {
    return [...this.words.values()].filter((word) => word.isObjection && !word.isSettled);
  }

  private note(body: EventBody): void {
    if (this.end !== undefined)
      assert(
        afterTheEnd.some((type) => type === body.type),
        `the case was over: ${this.end}`,
      );
    switch (body.type) {
      case 'DepartmentAdded':
        this.pending.set(body.taskId, body.isRequired);
        return;
      case 'OpinionRequested':
        this.ask(body);
        return;
      case 'OpinionGiven':
        this.hear(body, body.verdict === 'object');
        return;
      case 'SilenceTakenAsConsent':
      case 'SilenceClosed':
      case 'CompletenessAnswered':
      case 'SilenceTakenAsComplete':
        this.hear(body, false);
        return;
      case 'DepartmentWithdrawn':
        this.task(body.taskId).status = 'withdrawn'; // what it said in an earlier round, it has said
        return;
      case 'OpinionsConsolidated':
        this.putTogether(body.round, body.objections);
        return;
      case 'CoordinationDecided':
        this.meet(body.decisions);
        return;
      case 'ApplicationApproved':
        this.grant();
        return;
      case 'ApplicationRefused':
      case 'ApplicationReturned':
      case 'ApplicationLapsed':
        this.end = body.type;
    }
  }

  private ask(body: Extract<EventBody, { type: 'OpinionRequested' }>): void {
    const { taskId, action, departmentCode, round } = body;
    const branch = branchOf(action, departmentCode);
    assert(!this.asked.has(taskId), `${departmentCode} was asked the same in this round before`);
    const again = [...this.asked.values()].some((one) => one.branch === branch && one.status === 'open');
    assert(!again, `${departmentCode} has not yet answered an earlier round`);
    const before = [...this.asked.values()].findLast((one) => one.branch === branch);
    const isRequired = this.pending.get(taskId) ?? (before?.isRequired || this.required.has(branch));
    this.asked.set(taskId, { taskId, branch, round, departmentCode, isRequired, status: 'open' });
  }

  private task(taskId: string): Asked {
    const task = this.asked.get(taskId);
    if (!task) throw new Error('nobody was asked this');
    assert(task.status === 'open', `it is ${task.status}, and is to be closed again`);
    return task;
  }

  private hear({ taskId }: { taskId: string }, isObjection: boolean): void {
    const task = this.task(taskId);
    task.status = 'decided';
    if (task.branch.startsWith('completeness')) return;
    const { branch, departmentCode } = task;
    this.words.set(branch, { taskId, departmentCode, isObjection, isSettled: false });
  }

  private putTogether(round: number, said: readonly string[]): void {
    const open = this.open().filter((one) => one.round === round);
    assert(open.length === 0, `${open.map((one) => one.departmentCode)} have not answered`);
    const objections = this.objections().map((word) => word.departmentCode);
    assert(
      objections.toSorted().join() === [...said].toSorted().join(),
      `it says that ${said} object, and it is ${objections}`,
    );
  }

  private meet(decisions: Extract<EventBody, { type: 'CoordinationDecided' }>['decisions']): void {
    for (const { taskId, decision } of decisions) {
      const word = this.objections().find((one) => one.taskId === taskId);
      if (!word) throw new Error(`no objection stands of ${taskId}`);
      word.isSettled = decision === 'settled';
    }
  }

  private grant(): void {
    const open = this.open().map((one) => one.departmentCode);
    assert(open.length === 0, `${open} are open`);
    const objections = this.objections().map((word) => word.departmentCode);
    assert(objections.length === 0, `${objections} object`);
    const branches = new Set([...this.asked.values()].map((one) => one.branch));
    const never = [...this.required].filter((branch) => !branches.has(branch));
    assert(never.length === 0, `${never} were never asked`);
    this.end = 'ApplicationApproved';
  }
}

function branchOf(action: string, departmentCode: string): string {
  return `${action}.${departmentCode}`;
}

function assert(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
