import { type CaseFile, opinionTasks } from '../../functions/core/domain/case-file.ts';
import { type AskedQuestion, questionsOf } from '../../functions/core/domain/question.ts';
import type { Reader } from '../context.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { TextArea } from '../shared/inputs.tsx';
import type { NameOf } from '../shared/parts.tsx';

function AnswerForm({ question, base, reader }: { question: AskedQuestion; base: string; reader: Reader }) {
  const { t } = reader;
  return (
    <PostForm reader={reader} action={`${base}/${question.id}`} keepsTyped>
      <TextArea name="answer" label={t('question.your-answer')} rows={3} reader={reader} />
      <Actions>
        <Button>{t('question.answer')}</Button>
      </Actions>
    </PostForm>
  );
}

/** What departments ask the applicant while they handle the case, with the answer, or the form for it. */
export function Questions(props: { caseFile: CaseFile; nameOf: NameOf; reader: Reader }) {
  const { caseFile, nameOf, reader } = props;
  const tasks = opinionTasks(caseFile);
  const questions = questionsOf(tasks);
  if (questions.length === 0) return null;
  const isOpen = (question: AskedQuestion): boolean =>
    tasks.some((task) => task.id === question.taskId && task.status === 'open');
  return (
    <section id="questions">
      <h2>{reader.t('question.yours')}</h2>
      {questions.map((question) => (
        <div class="sheet">
          <p>
            <strong>{question.text}</strong>
            <span class="small quiet block">{nameOf(question.departmentCode)}</span>
          </p>
          {question.answer ? (
            <p class="said">{question.answer.text}</p>
          ) : (
            isOpen(question) && (
              <AnswerForm
                question={question}
                base={`/applications/${caseFile.application.id}/questions`}
                reader={reader}
              />
            )
          )}
        </div>
      ))}
    </section>
  );
}
