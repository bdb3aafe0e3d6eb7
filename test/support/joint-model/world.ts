import type { CaseFile } from '../../../functions/core/domain/case-file.ts';
import { opinionTasks } from '../../../functions/core/domain/case-file.ts';
import { type RefusalCode, Refused } from '../../../functions/core/domain/refusal.ts';
import type { ServiceItem } from '../../../functions/core/domain/service-item.ts';
import type { OpinionTask } from '../../../functions/core/domain/task.ts';
import type { Workflow } from '../../../functions/core/ports/workflow.ts';
import { checkDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { relayWorkflow } from '../../../functions/core/use-cases/relay-workflow.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { withdrawDepartment } from '../../../functions/core/use-cases/withdraw-department.ts';
import { aCentre, chen, policeReviewer } from '../a-centre.ts';
import { Clerk } from './clerk.ts';
import { Flow } from './flow.ts';
import { headStart } from './head-start.ts';
import { checkCase } from './invariants.ts';
import { allDepartments, itemOf, type Shape } from './shape.ts';

/**
 * A centre with one joint case, and everything around it that comes late, twice or never: the stream, the executions,
 * the timers and the people. What the commands of the model play is real; only the services are stand-ins.
 */
export class World {
  readonly centre = aCentre();
  readonly item: ServiceItem;
  readonly clerk: Clerk;
  readonly flows = new Map<number, Flow>();
  /** Runs of the clock that wait. */
  readonly runs = new Set<number>();
  private readonly ended = new Set<number>();
  id = '';
  now = new Date('2026-03-02T09:00:00+08:00');
  private delivered = 0;
  private tokens = 0;
  private checked = 0;

  private constructor(shape: Shape) {
    this.item = itemOf(shape);
    this.clerk = new Clerk(this.item);
    const { catalogue } = this.centre.ports;
    const findItem = async () => this.item;
    this.centre.ports.catalogue = {
      ...catalogue,
      findItem,
      findItemVersion: findItem,
      departments: async () => [...allDepartments],
    };
  }

  /** The case is filed, and brought as far as the shape says. */
  static async begin(shape: Shape): Promise<World> {
    const world = new World(shape);
    const { centre } = world;
    world.id = await centre.drafted(world.item.code);
    const answers = { applicantName: '陳美玲', contactPhone: '13900001111', subject: '元宵燈會' };
    await saveForm({ caller: chen, applicationId: world.id, answers }, centre.ports);
    await submitApplication({ caller: chen, applicationId: world.id }, centre.ports);
    if (shape.begins !== 'filed') await headStart(world, shape.begins);
    await world.check();
    return world;
  }

  caseFile(): Promise<CaseFile> {
    return this.centre.found(this.id);
  }

  async tasks(isMeant: (task: OpinionTask) => boolean = () => true): Promise<OpinionTask[]> {
    return opinionTasks(await this.caseFile()).filter(isMeant);
  }

  /** What the link of a task says; `linksAgo` for one that was replaced. */
  through(task: OpinionTask, linksAgo = 0): { token: string } {
    const { id: taskId, applicationId, departmentCode } = task;
    const linkNumber = task.linkNumber - linksAgo;
    const claims = {
      taskId,
      applicationId,
      departmentCode,
      linkNumber,
      expiresAt: '2029-01-01T00:00:00.000Z',
    };
    return { token: JSON.stringify(claims) };
  }

  /** The lead takes back what a department was asked. */
  withdraw({ id: taskId }: OpinionTask): Promise<CaseFile> {
    const take = { caller: policeReviewer, applicationId: this.id, taskId, reason: '與本案無關' };
    return withdrawDepartment(take, this.centre.ports);
  }

  newToken(): string {
    this.tokens += 1;
    return `token-${this.tokens}`;
  }

  /** The clock goes on; nothing looks at it by itself. */
  pass(hours: number): void {
    this.now = new Date(this.now.getTime() + hours * 3_600_000);
    this.centre.at(this.now.toISOString());
  }

  /**
   * Plays what somebody does. A refusal is an answer, too: it has a name, and nothing has changed.
   * @returns the code of the refusal; undefined when it was done
   */
  async attempt(
    what: () => Promise<unknown>,
    mayChange: readonly RefusalCode[] = [],
  ): Promise<string | undefined> {
    const before = JSON.stringify(await this.caseFile());
    try {
      await what();
      return undefined;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const isSame = JSON.stringify(await this.caseFile()) === before;
      if (!isSame && !mayChange.includes(error.code)) throw new Error(`Refused and changed: ${error.code}.`);
      return error.code;
    }
  }

  private readonly workflow: Workflow = {
    startJointReview: async ({ round, stages }) => {
      if (!this.flows.has(round)) this.flows.set(round, new Flow(this, round, stages)); // a name is used once
    },
    startDeadlineRun: async ({ run }) => {
      if (!this.ended.has(run)) this.runs.add(run); // a name is used once
    },
    endDeadlineRun: async ({ run }) => {
      this.ended.add(run);
      this.runs.delete(run);
    },
    completeTask: async (token) => {
      for (const flow of this.flows.values()) await flow.complete(token);
    },
  };

  /** The stream hands over the next events, in their order. */
  async deliver(count: number): Promise<void> {
    const { log } = this.centre.ports.cases;
    for (const event of log.slice(this.delivered, this.delivered + count)) {
      await relayWorkflow(event, { cases: this.centre.ports.cases, workflow: this.workflow });
      this.delivered += 1;
    }
  }

  /** The stream hands over again what it handed over before. */
  async redeliver(chance: number): Promise<void> {
    if (this.delivered === 0) return;
    const event = this.centre.ports.cases.log[chance % this.delivered];
    if (event) await relayWorkflow(event, { cases: this.centre.ports.cases, workflow: this.workflow });
  }

  /** A run of the clock wakes and asks: the present one, or an old one that was forgotten. */
  async wake(run: number): Promise<void> {
    const { isOver } = await checkDeadline({ applicationId: this.id, run }, this.centre.ports);
    if (!isOver) return;
    this.ended.add(run);
    this.runs.delete(run);
  }

  /** Everything that can go on by itself goes on until nothing moves any more. */
  async settle(): Promise<void> {
    let before = '';
    for (let now = await this.state(); now !== before; now = await this.state()) {
      before = now;
      await this.deliver(Number.POSITIVE_INFINITY);
      for (const flow of this.flows.values()) while (flow.jobs.length > 0) await flow.step(0);
    }
  }

  private async state(): Promise<string> {
    const { application } = await this.caseFile();
    const flows = [...this.flows.values()].map((flow) => [flow.jobs.length, [...flow.waiting.keys()]]);
    return JSON.stringify([application.version, this.delivered, flows]);
  }

  /** What must hold whatever was played. */
  async check(): Promise<void> {
    const caseFile = await this.caseFile();
    if (caseFile.application.version === this.checked) return;
    this.checked = caseFile.application.version;
    const events = await this.centre.ports.cases.eventsOf(this.id);
    this.clerk.readOn(events);
    checkCase(caseFile, events, this.clerk, this.centre.ports.system.sha256);
  }
}
