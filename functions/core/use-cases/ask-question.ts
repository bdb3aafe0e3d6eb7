import { opinionTasks } from '../domain/case-file.ts';
import type { Officer } from '../domain/officer.ts';
import { QUESTIONS_ALLOWED, type Question } from '../domain/question.ts';
import { Refused } from '../domain/refusal.ts';
import type { OpinionTask } from '../domain/task.ts';
import type { DepartmentPins, LinkSigner } from '../ports/review-links.ts';
import { assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { refuseWrongPin } from './give-opinion.ts';
import { openReview } from './open-review.ts';

export interface AskQuestion {
  readonly token: string;
  readonly pin: string;
  readonly officer: Officer;
  readonly text: string;
}

/**
 * A department asks the applicant a question while its task is open. The clock goes on, and so does its own limit. The
 * same question again, as long as it is not answered, is the first one.
 * @throws Refused LINK_NOT_VALID, LINK_LOCKED, WRONG_PIN, TASK_CLOSED, WRONG_STATUS, REASON_REQUIRED, TOO_MANY_QUESTIONS
 */
export async function askQuestion(
  command: AskQuestion,
  ports: CasePorts & { links: LinkSigner; pins: DepartmentPins },
): Promise<OpinionTask> {
  const text = command.text.trim();
  const { task } = await openReview(command.token, ports);
  if (task.status !== 'open' || task.action === 'completeness') throw new Refused('TASK_CLOSED');
  if (task.lockedAt !== undefined) throw new Refused('LINK_LOCKED');
  if (text === '') throw new Refused('REASON_REQUIRED');
  const { departmentCode } = task;
  if (!(await ports.pins.verify(departmentCode, command.pin))) return refuseWrongPin(task, ports);
  const questionId = ports.system.newId();
  const caseFile = await changeCase(
    task.applicationId,
    { kind: 'officer', departmentCode, ...command.officer },
    (current, at) => {
      const now = opinionTasks(current).find((one) => one.id === task.id);
      if (now?.status !== 'open' || now.linkNumber !== task.linkNumber) throw new Refused('TASK_CLOSED');
      assertStatus('askQuestion', current);
      const { questions = [], id: taskId, round, action } = now;
      if (questions.some((one) => one.text === text && !one.answer)) return undefined;
      if (questions.length >= QUESTIONS_ALLOWED)
        throw new Refused('TOO_MANY_QUESTIONS', { atMost: QUESTIONS_ALLOWED });
      const question: Question = { id: questionId, text, askedAt: at.toISOString() };
      return {
        tasks: [{ ...now, questions: [...questions, question] }],
        events: [{ type: 'QuestionAsked', questionId, text, taskId, round, action, departmentCode }],
      };
    },
    ports,
    'LINK_NOT_VALID',
  );
  return opinionTasks(caseFile).find((one) => one.id === task.id) ?? task;
}
