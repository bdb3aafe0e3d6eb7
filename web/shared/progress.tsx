import type { TimeView } from '../../functions/core/domain/deadline/time-view.ts';
import { remediesOfRefusal } from '../../functions/core/domain/remedies.ts';
import type { ProgressStep, ProgressView } from '../../functions/core/use-cases/follow-progress.ts';
import type { Reader } from '../context.ts';
import type { Word } from '../locales/index.ts';
import { Dated } from './dated.tsx';
import { sayDate, sayDaysLeft } from './dates.ts';
import { Law } from './law.tsx';
import {
  DateLine,
  LastDay,
  type NameOf,
  Notice,
  SummaryList,
  type SummaryRow,
  Tag,
  TaskList,
} from './parts.tsx';
import { ActionHint, Rectifications } from './progress-action.tsx';
import { CardTag, KindTag, StatusTag, WhyKind } from './tags.tsx';
import { Timeline, type TimelineEntry } from './timeline.tsx';

/** Events whose day is one on which something happens, not one until which. */
const wordOfDay: Partial<Record<ProgressStep['type'], Word>> = { SurveyAppointed: 'progress.on' };

function entryOf(step: ProgressStep, nameOf: NameOf, reader: Reader): TimelineEntry {
  return {
    at: step.at,
    type: step.type,
    aside: (
      <>
        {step.departmentCode && <span>{nameOf(step.departmentCode)}</span>}
        {step.on && (
          <span class="whole">
            {reader.t(wordOfDay[step.type] ?? 'progress.until', { day: sayDate(step.on, reader) })}
          </span>
        )}
      </>
    ),
    body: step.reasons && (
      <p class="said">
        {step.reasons}
        {step.legalBasis && <span class="quiet small block">{step.legalBasis}</span>}
      </p>
    ),
  };
}

/** Why the time of a case stands still or is longer than promised: applicants are told (Licensing Law art. 42, 45). */
function TimeNotices({ time, reader }: { time: TimeView; reader: Reader }) {
  const { t } = reader;
  const { standsStill, extension, supplement } = time;
  return (
    <>
      {standsStill && (
        <Notice tone="warm">
          <p>
            <Dated
              text={t('time.stands-still', {
                since: sayDate(standsStill.stoppedOn, reader),
                cause: t(`stop.${standsStill.reason}`),
                basis: standsStill.legalBasis,
                days: standsStill.expectedDays,
              })}
            />
          </p>
        </Notice>
      )}
      {extension && (
        <Notice tone="warm">
          <p>{t('time.extended', { days: extension.days, reason: extension.reason })}</p>
        </Notice>
      )}
      {supplement && (
        <Notice tone="warm">
          <p>
            <Dated text={t('time.supplement', { day: sayDate(supplement.lastOn, reader) })} />
          </p>
        </Notice>
      )}
    </>
  );
}

/** The days of a case: received, promised, statutory, whether the clock stands still and why. */
export function TimeFacts({ time, reader }: { time: TimeView; reader: Reader }) {
  const { t } = reader;
  const { isProvisional, acceptedOn, workingDaysLeft, decidedOn, deliveredOn } = time;
  const rows: SummaryRow[] = [
    [t('time.received'), <DateLine on={time.receivedOn} reader={reader} />],
    [t('time.accepted'), acceptedOn ? <DateLine on={acceptedOn} reader={reader} /> : t('time.not-yet')],
    [
      t('time.promised'),
      <strong>
        <LastDay on={time.promisedLastOn} isProvisional={isProvisional} reader={reader} />
      </strong>,
    ],
    [
      t('time.statutory'),
      <LastDay on={time.statutoryLastOn} isProvisional={isProvisional} reader={reader} />,
    ],
  ];
  if (workingDaysLeft !== undefined) rows.push([t('time.left'), sayDaysLeft(workingDaysLeft, reader)]);
  if (decidedOn !== undefined) rows.push([t('time.decided'), <DateLine on={decidedOn} reader={reader} />]);
  if (deliveredOn !== undefined)
    rows.push([t('time.delivered'), <DateLine on={deliveredOn} reader={reader} />]);
  return (
    <>
      <TimeNotices time={time} reader={reader} />
      <SummaryList rows={rows} />
    </>
  );
}

const toneOfBranch = { open: 'plain', answered: 'calm', silent: 'warm', withdrawn: 'plain' } as const;

/** Where a department stands; one that waits for the applicant says so. */
function BranchTag({ branch, reader }: { branch: ProgressView['departments'][number]; reader: Reader }) {
  const { status, step } = branch;
  if (step?.action === 'acceptance' && step.isOpen)
    return <Tag tone="warm">{reader.t('next.await-rectification')}</Tag>;
  return <Tag tone={toneOfBranch[status]}>{reader.t(`branch.${status}`)}</Tag>;
}

function Departments({ view, nameOf, reader }: { view: ProgressView; nameOf: NameOf; reader: Reader }) {
  const { t } = reader;
  return (
    <>
      <h2>{t('progress.departments')}</h2>
      <TaskList
        tasks={[
          {
            label: nameOf(view.leadDepartment),
            hint: t('progress.lead'),
            state: <StatusTag status={view.status} reader={reader} />,
          },
          ...view.departments.map((one) => ({
            label: nameOf(one.departmentCode),
            hint: (
              <>
                <Dated
                  text={`${t(`action.${one.action}`)} · ${t('progress.until', { day: sayDate(one.lastOn, reader) })}`}
                />
                {one.step && <ActionHint step={one.step} reader={reader} />}
              </>
            ),
            state: <BranchTag branch={one} reader={reader} />,
          })),
        ]}
      />
    </>
  );
}

/** Art. 38 of the Licensing Law: whoever is refused is told how to have the refusal examined. */
function Remedies({ reader }: { reader: Reader }) {
  return (
    <Notice tone="hot" title={reader.t('progress.remedies')}>
      <ul>
        {remediesOfRefusal.map(({ text, basis }) => (
          <li>
            {reader.local(text)}
            <span class="small quiet block">
              <Law text={basis} reader={reader} />
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Where a case stands, for whoever may follow it. */
export function Progress(props: {
  view: ProgressView;
  nameOf: NameOf;
  /** Where the applicant reports what is rectified; absent for who has not signed in. */
  rectifyAt?: string;
  reader: Reader;
}) {
  const { view, nameOf, rectifyAt, reader } = props;
  const { t } = reader;
  return (
    <>
      <p class="tags">
        <StatusTag status={view.status} reader={reader} />{' '}
        <KindTag kind={view.handlingKind} reader={reader} />{' '}
        {view.time && <CardTag card={view.time.card} reader={reader} />}
      </p>
      <WhyKind kind={view.handlingKind} reader={reader} />
      {view.status === 'refused' && <Remedies reader={reader} />}
      <Rectifications view={view} nameOf={nameOf} rectifyAt={rectifyAt} reader={reader} />
      <div class="two">
        <div>
          {view.time && (
            <>
              <h2>{t('progress.time')}</h2>
              <TimeFacts time={view.time} reader={reader} />
            </>
          )}
          <Departments view={view} nameOf={nameOf} reader={reader} />
        </div>
        <div>
          <h2>{t('progress.steps')}</h2>
          <Timeline
            entries={view.steps.toReversed().map((step) => entryOf(step, nameOf, reader))}
            reader={reader}
          />
        </div>
      </div>
    </>
  );
}
