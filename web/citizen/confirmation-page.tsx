import type { Application } from '../../functions/core/domain/application.ts';
import type { TimeView } from '../../functions/core/domain/deadline/time-view.ts';
import type { Reader } from '../context.ts';
import { Actions, ButtonLink } from '../shared/forms.tsx';
import { TimeFacts } from '../shared/progress.tsx';

export interface ConfirmationProps {
  readonly application: Application;
  readonly time: TimeView | undefined;
  readonly leadDepartment: string;
  readonly reader: Reader;
}

/** What happens behind the door, from here on. */
function Next({ time, reader: { t } }: Pick<ConfirmationProps, 'time' | 'reader'>) {
  if (time?.decidedOn !== undefined) return <p>{t('done.granted')}</p>;
  return (
    <ol class="steps">
      <li>{t('done.next.accept')}</li>
      <li>{t('done.next.decide')}</li>
      <li>{t('done.next.deliver')}</li>
    </ol>
  );
}

/** The receipt: both numbers, the days, and what happens next. It can be printed. */
export function ConfirmationPage({ application, time, leadDepartment, reader }: ConfirmationProps) {
  const { t, local } = reader;
  return (
    <>
      <div class="receipt">
        <h1>{t('done.title')}</h1>
        <p class="receipt-item">{local(application.itemName)}</p>
        <p class="quiet">{leadDepartment}</p>
        <dl class="receipt-numbers">
          <div>
            <dt>{t('done.reference')}</dt>
            <dd class="number" id="reference">
              {application.reference}
            </dd>
          </div>
          <div>
            <dt>{t('done.code')}</dt>
            <dd class="number" id="query-code">
              {application.queryCode}
            </dd>
          </div>
        </dl>
      </div>
      <p>{t('done.keep')}</p>
      {time && (
        <>
          <h2>{t('progress.time')}</h2>
          <TimeFacts time={time} reader={reader} />
          {time.acceptedOn === undefined && <p class="small quiet">{t('done.estimate')}</p>}
        </>
      )}
      <h2>{t('done.next')}</h2>
      <Next time={time} reader={reader} />
      <Actions>
        <ButtonLink href={`/applications/${application.id}/progress`}>{t('progress.show')}</ButtonLink>
        <button class="button second" type="button" data-print hidden>
          {t('print')}
        </button>
      </Actions>
    </>
  );
}
