import type { NamedRating } from '../../functions/core/domain/rating.ts';
import type { Reader } from '../context.ts';
import { Dated } from '../shared/dated.tsx';
import { sayDate } from '../shared/dates.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { TextArea } from '../shared/inputs.tsx';
import { Notice, SummaryList } from '../shared/parts.tsx';
import { ratingRows } from '../shared/rating.tsx';
import type { ActionProps } from './action-props.ts';

function Answered({ answer, reader }: { answer: NonNullable<NamedRating['answer']>; reader: Reader }) {
  return (
    <Notice title={reader.t('rating.answer')}>
      <p class="said">{answer.text}</p>
      <p class="small quiet">
        {answer.byName} · {sayDate(answer.on, reader)}
      </p>
    </Notice>
  );
}

/** What the applicant said by name, and for the supervisors the answer. Of a rating without a name nothing stands here. */
export function RatingDesk({ base, shown, typed, reader }: ActionProps) {
  const { t } = reader;
  const { rating, ledger } = shown.caseFile;
  if (!rating?.isNamed) return null;
  const { ratedOn, through, answer } = rating;
  const lastOn = ledger?.ratingAnswer?.lastOn;
  const by = { day: sayDate(ratedOn, reader), through: t(`rated.${through}`) };
  return (
    <>
      <h3 id="rating">{t('rating-desk.desk')}</h3>
      <p class="small quiet">
        <Dated text={t('rating-desk.desk.by', by)} />
      </p>
      <SummaryList rows={ratingRows(rating, reader)} />
      {answer && <Answered answer={answer} reader={reader} />}
      {!answer && lastOn !== undefined && (
        <p>
          <Dated text={t('rating-desk.desk.until', { day: sayDate(lastOn, reader) })} />
        </p>
      )}
      {shown.actions.includes('answer-rating') && (
        <PostForm reader={reader} action={`${base}/rating-answer`} keepsTyped>
          <TextArea
            name="rating-answer"
            label={t('rating-desk.desk.answer')}
            hint={t('rating-desk.desk.answer.hint')}
            value={typed['rating-answer']}
            reader={reader}
          />
          <Actions>
            <Button>{t('rating-desk.desk.send')}</Button>
          </Actions>
        </PostForm>
      )}
    </>
  );
}
