import { describe, expect, it } from 'vitest';
import { QUESTIONS_ALLOWED } from '../../../functions/core/domain/question.ts';
import { answerQuestion } from '../../../functions/core/use-cases/answer-question.ts';
import { askQuestion } from '../../../functions/core/use-cases/ask-question.ts';
import { aCentre, chen, lin } from '../../support/a-centre.ts';
import { checking, departmentsOf } from '../../support/cemetery.ts';
import { type Centre, officer, say } from '../../support/joint-case.ts';

async function ask(centre: Centre, id: string, text: string, pin = 'right') {
  return askQuestion({ token: await centre.link(id, 'CGJ'), pin, officer, text }, centre.ports);
}

describe('a question of a department to the applicant', () => {
  it('stops no clock: every limit stays as it was (art. 45 does not list it)', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const before = (await centre.found(id)).ledger;
    await ask(centre, id, '散場後由誰清運垃圾？');
    expect((await centre.found(id)).ledger).toEqual(before);
    expect((await centre.task(id, 'CGJ')).status).toBe('open');
  });

  it('is answered once, by the applicant, and asked again it is the first', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await ask(centre, id, '散場後由誰清運垃圾？');
    const { questions = [] } = await ask(centre, id, ' 散場後由誰清運垃圾？ ');
    expect(questions).toHaveLength(1);
    const questionId = questions[0]?.id ?? '';
    const answer = { caller: chen, applicationId: id, questionId, text: '由環衛公司清運。' };
    await expect(answerQuestion({ ...answer, caller: lin }, centre.ports)).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
    await expect(answerQuestion({ ...answer, text: ' ' }, centre.ports)).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    await expect(answerQuestion({ ...answer, questionId: 'x' }, centre.ports)).rejects.toMatchObject({
      code: 'QUESTION_NOT_FOUND',
    });
    await answerQuestion(answer, centre.ports);
    await answerQuestion({ ...answer, text: '改口' }, centre.ports);
    expect((await centre.task(id, 'CGJ')).questions?.[0]?.answer?.text).toBe('由環衛公司清運。');
    expect(centre.typesOf(id).filter((type) => type.startsWith('Question'))).toEqual([
      'QuestionAsked',
      'QuestionAnswered',
    ]);
  });

  it('needs words and the PIN, and ends with the opinion', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await expect(ask(centre, id, ' ')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(ask(centre, id, '何時？', 'wrong')).rejects.toMatchObject({ code: 'WRONG_PIN' });
    const { questions = [] } = await ask(centre, id, '何時？');
    await say(centre, id, 'CGJ');
    await expect(ask(centre, id, '何地？')).rejects.toMatchObject({ code: 'TASK_CLOSED' });
    const late = { caller: chen, applicationId: id, questionId: questions[0]?.id ?? '', text: '五月' };
    await expect(answerQuestion(late, centre.ports)).rejects.toMatchObject({ code: 'TASK_CLOSED' });
  });

  it('is one of ten at most', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    for (let number = 1; number <= QUESTIONS_ALLOWED; number += 1) await ask(centre, id, `第 ${number} 問`);
    await expect(ask(centre, id, '再問')).rejects.toMatchObject({ code: 'TOO_MANY_QUESTIONS' });
  });

  it('is not for the completeness check: what is missing goes into the one notice (art. 32)', async () => {
    const { centre, id, item } = await checking();
    const token = await centre.link(id, departmentsOf(item)[0] ?? '');
    await expect(
      askQuestion({ token, pin: 'right', officer, text: '補一張圖？' }, centre.ports),
    ).rejects.toMatchObject({ code: 'TASK_CLOSED' });
  });
});
