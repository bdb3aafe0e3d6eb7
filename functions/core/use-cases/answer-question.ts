import { type ApplicantCaller, actorOf } from '../domain/actor.ts';
import { type CaseFile, opinionTasks } from '../domain/case-file.ts';
import { Refused } from '../domain/refusal.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';

export interface AnswerQuestion {
  readonly caller: ApplicantCaller;
  readonly applicationId: string;
  readonly questionId: string;
  readonly text: string;
}

/**
 * The applicant answers a question of a department. The first answer stands; after the department has decided, there is
 * nobody left to read one.
 * @throws Refused APPLICATION_NOT_FOUND, QUESTION_NOT_FOUND, TASK_CLOSED, REASON_REQUIRED
 */
export async function answerQuestion(command: AnswerQuestion, ports: CasePorts): Promise<CaseFile> {
  const { caller, questionId } = command;
  const text = command.text.trim();
  return changeCase(
    command.applicationId,
    actorOf(caller),
    (current, at) => {
      assertMay('answer-question', caller, current);
      const task = opinionTasks(current).find((one) => one.questions?.some(({ id }) => id === questionId));
      const question = task?.questions?.find(({ id }) => id === questionId);
      if (!task || !question) throw new Refused('QUESTION_NOT_FOUND');
      if (question.answer) return undefined;
      if (text === '') throw new Refused('REASON_REQUIRED');
      if (task.status !== 'open') throw new Refused('TASK_CLOSED');
      const answer = { text, answeredAt: at.toISOString() };
      const questions =
        task.questions?.map((one) => (one.id === questionId ? { ...one, answer } : one)) ?? [];
      const { id: taskId, round, action, departmentCode } = task;
      return {
        tasks: [{ ...task, questions }],
        events: [{ type: 'QuestionAnswered', questionId, taskId, round, action, departmentCode }],
      };
    },
    ports,
  );
}
