import type { EventBody } from '../../functions/core/domain/event.ts';
import type { Reader } from '../context.ts';
import { Appointment, Items } from '../shared/action-record.tsx';
import { Dated } from '../shared/dated.tsx';
import { sayDate } from '../shared/dates.ts';
import { CheckText } from './check-form.tsx';

/** Days before and after, as they were moved. */
function Moved({ from, to, reader }: { from: string; to: string; reader: Reader }) {
  return (
    <span class="block">
      {sayDate(from, reader)} → {sayDate(to, reader)}
    </span>
  );
}

/** What an event of a joint action or of the clock says beside its name; nothing for events whose name says all. */
export function EventDetail({ body, reader }: { body: EventBody; reader: Reader }) {
  const { t } = reader;
  switch (body.type) {
    case 'DocumentAnnounced':
      return body.reusedFrom ? <span class="block">{t('reuse.logged')}</span> : null;
    case 'WalkInBegun':
      return (
        <span class="block">
          {`${t(`identity.${body.paper}`)} …${body.lastDigits} · ${t(`consent.${body.consent}`)}`}
        </span>
      );
    case 'DeliveryChosen':
      return <span class="block">{t(`delivery.way.${body.way}`)}</span>;
    case 'LicenceReady':
      return (
        <span class="block">
          <Dated
            text={`${t(`delivery.way.${body.way}`)} · ${t('progress.until', { day: sayDate(body.lastOn, reader) })}`}
          />
        </span>
      );
    case 'LicenceHandedOver':
      return (
        <span class="block">{`${t(`collector.${body.collector}`)} · ${t(`identity.${body.paper}`)}`}</span>
      );
    case 'LicencePosted':
      return (
        <span class="block">
          {body.carrier} <span class="number">{body.trackingNumber}</span>
        </span>
      );
    case 'ServiceRated':
      return <span class="block">{`${t(`rating.${body.level}`)} · ${t(`rated.${body.through}`)}`}</span>;
    case 'RatingAnswerAsked':
    case 'RatingAnswerOverdue':
      return (
        <span class="block">
          <Dated text={t('progress.until', { day: sayDate(body.lastOn, reader) })} />
        </span>
      );
    case 'RatingAnswered':
      return (
        <span class="block">{t(body.isInTime ? 'rating-desk.desk.in-time' : 'rating-desk.desk.late')}</span>
      );
    case 'ApplicationApproved':
    case 'ApplicationRefused':
      if (body.delegation === undefined) return null;
      return (
        <span class="block">
          {t('delegated.under')} <span lang="zh-Hant">{body.delegation}</span>
        </span>
      );
    case 'DecisionSampled':
      return <span class="block">{`${body.percent}% · ${t('picked.key', { key: body.key })}`}</span>;
    case 'SampleLookedAt':
      return <span class="block">{`${t(`picked.result.${body.result}`)} ${body.found}`}</span>;
    case 'SubstanceChecked':
      return <CheckText check={body} reader={reader} />;
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
    case 'ClockStopped':
      return (
        <span class="block">
          <Dated
            text={t('time.stands-still', {
              since: sayDate(body.stoppedOn, reader),
              cause: t(`stop.${body.reason}`),
              basis: body.legalBasis,
              days: body.expectedDays,
            })}
          />
        </span>
      );
    case 'LimitExtended':
      return (
        <>
          <span class="block">{t('time.extended', { days: body.days, reason: body.reason })}</span>
          <span class="block">{t(`head.${body.grantedBy}`)}</span>
        </>
      );
    case 'DeadlineRecomputed':
      return <Moved from={body.before} to={body.promisedLastOn} reader={reader} />;
    case 'TaskReassigned':
      return <span class="block">{`${body.assignee} · ${body.reason}`}</span>;
    case 'CaseUrged':
      return (
        <span class="block">
          {t('progress.until', { day: sayDate(body.lastOn, reader) })}
          {body.note !== '' && ` · ${body.note}`}
        </span>
      );
    case 'DeletionHeld':
    case 'DeletionHoldLifted':
      return <span class="block">{body.reason}</span>;
    case 'ApplicationLapsed':
      return <span class="block">{t('progress.until', { day: sayDate(body.lastOn, reader) })}</span>;
    default:
      return null;
  }
}
