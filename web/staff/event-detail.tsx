import type { EventBody } from '../../functions/core/domain/event.ts';
import type { Reader } from '../context.ts';
import { Appointment, Items } from '../shared/action-record.tsx';
import { Dated } from '../shared/dated.tsx';
import { sayDate } from '../shared/dates.ts';

/** What an event of a joint action says beside its name; nothing for events whose name says all. */
export function EventDetail({ body, reader }: { body: EventBody; reader: Reader }) {
  const { t } = reader;
  switch (body.type) {
    case 'SurveyAppointed':
      return <Appointment appointment={body} reader={reader} />;
    case 'AppraisalStarted':
      return <span class="block">{`${t('appraise.days')}: ${body.workingDays}`}</span>;
    case 'RectificationRequired':
      return <Items items={body.items} reader={reader} />;
    case 'RectificationReported':
      return (
        <span class="block">
          <Dated text={t('progress.until', { day: sayDate(body.lastOn, reader) })} />
        </span>
      );
    default:
      return null;
  }
}
