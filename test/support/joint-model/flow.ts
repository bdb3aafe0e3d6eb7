import { openDeskTask } from '../../../functions/core/domain/case-file.ts';
import type { StagePlan } from '../../../functions/core/domain/event.ts';
import { openBranches } from '../../../functions/core/domain/joint-review.ts';
import type { BranchAction } from '../../../functions/core/domain/service-item.ts';
import { taskIdOf } from '../../../functions/core/domain/task.ts';
import { consolidateOpinions } from '../../../functions/core/use-cases/consolidate-opinions.ts';
import { requestCoordination } from '../../../functions/core/use-cases/request-coordination.ts';
import { requestLateOpinions } from '../../../functions/core/use-cases/request-late-opinions.ts';
import { requestOpinion } from '../../../functions/core/use-cases/request-opinion.ts';
import type { World } from './world.ts';

type Ask = { readonly kind: 'ask'; readonly action: BranchAction; readonly departmentCode: string };
/** A state of the machine that calls a function, and what it calls it with. */
type Job =
  | Ask
  | { readonly kind: 'consolidate' }
  | { readonly kind: 'late' }
  | { readonly kind: 'coordinate' };

/**
 * One execution of the joint-review machine, as far as the rules can tell: stages in order, all departments of a stage
 * at once, then the opinions are put together. It can call a function late, and twice.
 */
export class Flow {
  readonly round: number;
  /** States that were entered and whose function was not called yet. */
  jobs: Job[] = [];
  /** States that wait with a token. */
  readonly waiting = new Map<string, Job>();
  isOver = false;
  private readonly stages: StagePlan[];
  private readonly world: World;

  constructor(world: World, round: number, stages: readonly StagePlan[]) {
    this.world = world;
    this.round = round;
    this.stages = [...stages];
    this.enterStage();
  }

  private enterStage(): void {
    const stage = this.stages.shift();
    this.jobs = stage
      ? stage.flatMap(({ action, departments }) =>
          departments.map((departmentCode) => ({ kind: 'ask' as const, action, departmentCode })),
        )
      : [{ kind: 'consolidate' }];
  }

  /** Calls the function of one state; which one is chance, for all of a stage are entered at once. */
  async step(chance: number): Promise<void> {
    const [job] = this.jobs.splice(chance % Math.max(this.jobs.length, 1), 1);
    if (job) await this.call(job);
  }

  /** The machine lost the answer of a function and calls it again: the first token is dead, a second is out. */
  async retry(chance: number): Promise<void> {
    const [token, job] = [...this.waiting][chance % Math.max(this.waiting.size, 1)] ?? [];
    if (token === undefined || !job) return;
    this.waiting.delete(token);
    await this.call(job);
  }

  private async call(job: Job): Promise<void> {
    const { centre, id: applicationId } = this.world;
    const { ports } = centre;
    const { round } = this;
    if (job.kind === 'consolidate') return this.consolidate();
    const taskToken = this.world.newToken();
    this.waiting.set(taskToken, job);
    const command = { applicationId, round, taskToken };
    const { isDecided } =
      job.kind === 'ask'
        ? await requestOpinion({ taskToken, request: { applicationId, round, ...askOf(job) } }, ports)
        : job.kind === 'late'
          ? await requestLateOpinions(command, ports)
          : await requestCoordination(command, ports);
    if (isDecided) await this.complete(taskToken);
  }

  private async consolidate(): Promise<void> {
    const { centre, id: applicationId } = this.world;
    const first = await consolidateOpinions({ applicationId, round: this.round }, centre.ports);
    const again = await consolidateOpinions({ applicationId, round: this.round }, centre.ports);
    if (again.outcome !== first.outcome)
      throw new Error(`Put together twice: ${first.outcome}, ${again.outcome}.`);
    if (first.outcome === 'consent') this.isOver = true;
    else this.jobs = [{ kind: first.outcome === 'open' ? 'late' : 'coordinate' }];
  }

  /**
   * A token is sent. Sent again, or dead, it changes nothing: Step Functions answers TaskTimedOut, and that is success.
   * @throws Error when the flow would go on before what it waits for has come about
   */
  async complete(token: string): Promise<void> {
    const job = this.waiting.get(token);
    if (!job) return;
    await this.assertComeAbout(job);
    this.waiting.delete(token);
    if (job.kind === 'late') this.jobs = [{ kind: 'consolidate' }];
    else if (job.kind === 'coordinate') this.isOver = true;
    else if (this.waiting.size === 0 && this.jobs.length === 0) this.enterStage();
  }

  private async assertComeAbout(job: Job): Promise<void> {
    const caseFile = await this.world.caseFile();
    const { round } = this;
    const open = openBranches(caseFile, round);
    const taskId = job.kind === 'ask' && taskIdOf({ applicationId: this.world.id, round, ...askOf(job) });
    const isEarly =
      job.kind === 'ask'
        ? open.some((task) => task.id === taskId)
        : job.kind === 'late'
          ? open.length > 0
          : openDeskTask(caseFile, 'coordinate')?.round === round;
    if (isEarly) throw new Error(`The flow of round ${round} was woken too early: ${JSON.stringify(job)}.`);
  }
}

const askOf = ({ action, departmentCode }: Ask) => ({ action, departmentCode });
