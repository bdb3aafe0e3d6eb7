import type { Question } from '../../functions/core/domain/question.ts';
import type { Reader } from '../context.ts';
import { sayInstant } from '../shared/dates.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { TextArea } from '../shared/inputs.tsx';
import { ErrorSummary } from '../shared/parts.tsx';
import { field, OfficerFields, type TypedProps } from './forms/form-parts.tsx';

/** What the department asked the applicant, and what came back. */
export function AskedQuestions({ questions, reader }: { questions: readonly Question[]; reader: Reader }) {
  const { t } = reader;
  if (questions.length === 0) return null;
  return (
    <>
      <h2>{t('question.asked')}</h2>
      <ul class="list">
        {questions.map(({ text, askedAt, answer }) => (
          <li>
            <strong>{text}</strong>
            <time class="small quiet block" datetime={askedAt}>
              {sayInstant(askedAt, reader)}
            </time>
            {answer ? (
              <p class="said">
                {answer.text}
                <time class="small quiet block" datetime={answer.answeredAt}>
                  {sayInstant(answer.answeredAt, reader)}
                </time>
              </p>
            ) : (
              <p class="quiet">{t('question.waiting')}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Asks the applicant: a page of its own, since it decides nothing and stops no clock. */
export function QuestionPage(props: TypedProps & { nameOfItem: string }) {
  const { nameOfItem, errors, reader } = props;
  const { t } = reader;
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <p class="quiet small">{nameOfItem}</p>
      <h1>{t('question.ask')}</h1>
      <PostForm reader={reader} keepsTyped>
        <TextArea
          {...field(props, 'question')}
          label={t('question.text')}
          hint={t('question.hint')}
          rows={4}
        />
        <OfficerFields {...props} />
        <Actions>
          <Button>{t('question.send')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}
