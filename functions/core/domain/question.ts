/** A department asks the applicant something. No material is asked for, and no clock stops (art. 32, 45). */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly askedAt: string;
  readonly answer?: { readonly text: string; readonly answeredAt: string };
}

/** So many questions a department may ask in one task: who needs more calls. */
export const QUESTIONS_ALLOWED = 10;

/** A question with the department that asked it. */
export interface AskedQuestion extends Question {
  readonly taskId: string;
  readonly departmentCode: string;
}

/** Every question of a case, the oldest first. */
export function questionsOf(
  tasks: readonly { id: string; departmentCode: string; questions?: readonly Question[] }[],
): AskedQuestion[] {
  return tasks
    .flatMap(({ id: taskId, departmentCode, questions = [] }) =>
      questions.map((question) => ({ ...question, taskId, departmentCode })),
    )
    .toSorted((a, b) => a.askedAt.localeCompare(b.askedAt));
}
