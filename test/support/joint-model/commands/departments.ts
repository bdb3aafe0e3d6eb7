import fc from 'fast-check';
import { opinionTasks } from '../../../../functions/core/domain/case-file.ts';
import { completenessTasks } from '../../../../functions/core/domain/completeness.ts';
import { legalDateOf } from '../../../../functions/core/domain/legal-date.ts';
import { type OpinionTask, WRONG_PINS_ALLOWED } from '../../../../functions/core/domain/task.ts';
import { answerQuestion } from '../../../../functions/core/use-cases/answer-question.ts';
import { askQuestion } from '../../../../functions/core/use-cases/ask-question.ts';
import { checkCompleteness } from '../../../../functions/core/use-cases/check-completeness.ts';
import { giveOpinion } from '../../../../functions/core/use-cases/give-opinion.ts';
import { chen } from '../../a-centre.ts';
import { officer } from '../../joint-case.ts';
import { beginAppraisal, draftOf } from '../officer.ts';
import type { World } from '../world.ts';
import { chance, command, mustBe, often, pick } from './command.ts';

/** With which link and PIN: almost always the right ones. */
const how = fc.record({
  linksAgo: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
  pin: fc.oneof(
    { weight: 9, arbitrary: fc.constant('right') },
    { weight: 1, arbitrary: fc.constant('wrong') },
  ),
});
type How = typeof how extends fc.Arbitrary<infer T> ? T : never;

const someVerdict = fc.oneof(
  { weight: 5, arbitrary: fc.constant('consent' as const) },
  { weight: 1, arbitrary: fc.constant('consent-with-conditions' as const) },
  { weight: 2, arbitrary: fc.constant('object' as const) },
);
type Verdict = typeof someVerdict extends fc.Arbitrary<infer T> ? T : never;

/** What an officer must be told who comes with this link and this PIN to a task that is as it is. */
function expectedOf(task: OpinionTask, { linksAgo, pin }: How): string | undefined {
  if (linksAgo > 0) return 'LINK_NOT_VALID';
  if (task.status === 'decided') return undefined;
  if (task.lockedAt !== undefined) return 'LINK_LOCKED';
  if (task.action === 'appraisal' && !task.step) return 'APPRAISAL_NOT_STARTED';
  if (pin === 'right') return task.status === 'withdrawn' ? 'TASK_CLOSED' : undefined;
  const isLast = task.status === 'open' && task.wrongPins + 1 >= WRONG_PINS_ALLOWED;
  return isLast ? 'LINK_LOCKED' : 'WRONG_PIN';
}

async function say(world: World, task: OpinionTask, verdict: Verdict, by: How): Promise<string | undefined> {
  const through = world.through(task, by.linksAgo);
  const command = { ...through, pin: by.pin, officer, draft: draftOf(task, verdict) };
  let said: OpinionTask | undefined;
  const answer = await world.attempt(async () => {
    said = (await giveOpinion(command, world.centre.ports)).task;
  }, ['WRONG_PIN', 'LINK_LOCKED']);
  mustBe(answer, expectedOf(task, by), `the opinion of ${task.id}`);
  if (said && task.opinion && JSON.stringify(said.opinion) !== JSON.stringify(task.opinion))
    throw new Error(`${task.id} said something else before.`);
  return answer;
}

const isJoint = (task: OpinionTask): boolean => task.action !== 'completeness';

/** What the departments do, and the applicant whom they ask. */
export const departments = [
  command('an opinion', fc.tuple(chance, someVerdict, how), async (world, [by, verdict, through]) => {
    const task = pick(await world.tasks(isJoint), by);
    return task ? say(world, task, verdict, through) : 'nobody asked';
  }),
  ...often(
    3,
    command(
      'an opinion that is awaited',
      fc.tuple(chance, someVerdict, how),
      async (world, [by, verdict, how]) => {
        const task = pick(await world.tasks((one) => isJoint(one) && one.status === 'open'), by);
        return task ? say(world, task, verdict, how) : 'nobody asked';
      },
    ),
  ),
  ...often(
    3,
    command(
      'all opinions',
      fc.tuple(chance, fc.array(someVerdict, { minLength: 5, maxLength: 5 })),
      async (world, [by, verdicts]) => {
        for (const [index, task] of (
          await world.tasks((one) => isJoint(one) && one.status === 'open')
        ).entries()) {
          if (task.lockedAt !== undefined) continue;
          if (task.action === 'appraisal' && !task.step) await beginAppraisal(world, task);
          const [now] = await world.tasks((one) => one.id === task.id);
          if (now)
            await say(world, now, pick(verdicts, by + index) ?? 'consent', { linksAgo: 0, pin: 'right' });
        }
      },
    ),
  ),
  command('somebody guesses the PIN', chance, async (world, by) => {
    const isMeant = (one: OpinionTask) => isJoint(one) && one.status === 'open' && one.lockedAt === undefined;
    const task = pick(await world.tasks(isMeant), by);
    if (!task) return 'nobody asked';
    const guess = { ...world.through(task), pin: 'wrong', officer, text: '？' };
    const codes = new Set<string | undefined>();
    for (let tries = task.wrongPins; tries < WRONG_PINS_ALLOWED; tries += 1)
      codes.add(
        await world.attempt(() => askQuestion(guess, world.centre.ports), ['WRONG_PIN', 'LINK_LOCKED']),
      );
    mustBe([...codes].at(-1), 'LINK_LOCKED', `the last guess at ${task.id}`);
  }),
  command('an appraisal begins', chance, async (world, by) => {
    const isMeant = (one: OpinionTask) => one.action === 'appraisal' && one.lockedAt === undefined;
    const task = pick(await world.tasks(isMeant), by);
    if (!task) return 'nobody asked';
    const answer = await world.attempt(() => beginAppraisal(world, task));
    const isRecorded = task.step !== undefined || task.status === 'decided';
    mustBe(
      answer,
      task.status === 'open' || isRecorded ? undefined : 'TASK_CLOSED',
      `the start of ${task.id}`,
    );
    return answer;
  }),
  command('a question and its answer', fc.tuple(chance, how), async (world, [by, how]) => {
    const task = pick(await world.tasks(isJoint), by);
    if (!task) return 'nobody asked';
    const ask = { ...world.through(task, how.linksAgo), pin: how.pin, officer, text: `問題${by}` };
    const answer = await world.attempt(
      () => askQuestion(ask, world.centre.ports),
      ['WRONG_PIN', 'LINK_LOCKED'],
    );
    if (answer !== undefined) return answer;
    const question = (await world.tasks((one) => one.id === task.id))[0]?.questions?.at(-1);
    if (!question) throw new Error('A question that was asked is not there.');
    const reply = { caller: chen, applicationId: world.id, questionId: question.id, text: '答' };
    return world.attempt(() => answerQuestion(reply, world.centre.ports));
  }),
  command('all checks', fc.tuple(chance, fc.boolean()), async (world, [by, isComplete]) => {
    const caseFile = await world.caseFile();
    for (const [index, task] of completenessTasks(caseFile).entries()) {
      const missing =
        isComplete || (by + index) % 3 > 0
          ? []
          : [{ kind: 'field', code: 'subject', what: `${legalDateOf(world.now)}之名稱` } as const];
      const answer = await world.attempt(() =>
        checkCompleteness({ ...world.through(task), pin: 'right', officer, missing }, world.centre.ports),
      );
      const [now] = opinionTasks(caseFile).filter((one) => one.id === task.id);
      if (now?.status !== 'withdrawn' && now?.lockedAt === undefined)
        mustBe(answer, undefined, `the check of ${task.id}`);
    }
  }),
];
