import type { Rectification } from '../../functions/core/domain/joint-action/acceptance.ts';
import type { Expert } from '../../functions/core/domain/joint-action/appraisal.ts';
import type { ActionRecord, ActionStep } from '../../functions/core/domain/joint-action/record.ts';
import type { SurveyAppointment } from '../../functions/core/domain/joint-action/survey.ts';
import type { Officer } from '../../functions/core/domain/officer.ts';
import type { Reader } from '../context.ts';
import { Dated } from './dated.tsx';
import { sayDate } from './dates.ts';

const sayStaff = (staff: readonly Officer[], { t }: Reader): string =>
  staff.map((one) => `${one.name} ${one.staffNumber}`).join(t('list.comma'));

/** When and where a survey is: the applicant reads the same. */
export function Appointment(props: {
  appointment: Pick<SurveyAppointment, 'surveyOn' | 'from' | 'to' | 'place' | 'because'>;
  reader: Reader;
}) {
  const { appointment, reader } = props;
  const { surveyOn, from, to, place, because } = appointment;
  return (
    <>
      <span class="block">
        <Dated text={reader.t('record.survey-on', { day: sayDate(surveyOn, reader), from, to })} />
      </span>
      <span class="block">{place}</span>
      {because !== undefined && (
        <span class="small quiet block">{reader.t('record.changed', { reason: because })}</span>
      )}
    </>
  );
}

/** What is to be rectified, each with its day. */
export function Items({ items, reader }: { items: Rectification['items']; reader: Reader }) {
  return (
    <ol>
      {items.map(({ what, byOn }) => (
        <li>
          {what}{' '}
          <span class="small quiet">
            <Dated text={reader.t('progress.until', { day: sayDate(byOn, reader) })} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Experts({ experts }: { experts: readonly Expert[] }) {
  return (
    <ul>
      {experts.map(({ name, title, organisation }) => (
        <li>
          {name} <span class="small quiet">{`${title} · ${organisation}`}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a department has recorded before its opinion. */
export function StepText({ step, reader }: { step: ActionStep; reader: Reader }) {
  const { t } = reader;
  switch (step.action) {
    case 'survey':
      return <Appointment appointment={step} reader={reader} />;
    case 'appraisal':
      return (
        <>
          <span class="block">
            <Dated
              text={t('record.appraisal', { day: sayDate(step.startedOn, reader), days: step.workingDays })}
            />
          </span>
          <Experts experts={step.experts} />
        </>
      );
    case 'acceptance':
      return (
        <>
          <span class="block">
            <Dated text={t('record.to-rectify', { day: sayDate(step.askedOn, reader) })} />
          </span>
          <Items items={step.items} reader={reader} />
          {step.reportedOn !== undefined && (
            <span class="block">
              <Dated text={t('record.rectified', { day: sayDate(step.reportedOn, reader) })} />
            </span>
          )}
          {step.report !== undefined && <span class="small quiet block">{step.report}</span>}
        </>
      );
  }
}

/** The action's own record, beside the opinion. `filesAt` is where the photographs are opened. */
export function RecordText(props: { record: ActionRecord; filesAt: string; reader: Reader }) {
  const { record, filesAt, reader } = props;
  const { t } = reader;
  switch (record.action) {
    case 'survey':
      return (
        <>
          <span class="block">
            <Dated text={t('record.surveyed', { day: sayDate(record.surveyedOn, reader) })} />
          </span>
          <span class="block">{record.findings}</span>
          <span class="small quiet block">
            {t('record.present', { staff: sayStaff(record.staffPresent, reader) })}
          </span>
          {record.photographs.length > 0 && (
            <ul>
              {record.photographs.map((id, index) => (
                <li>
                  <a href={`${filesAt}/${id}`}>{t('record.photograph', { number: index + 1 })}</a>
                </li>
              ))}
            </ul>
          )}
        </>
      );
    case 'appraisal':
      return (
        <>
          <span class="block">{t(`conclusion.${record.conclusion}`)}</span>
          <span class="block">{record.report}</span>
          <StepText step={record.start} reader={reader} />
        </>
      );
    case 'acceptance':
      return (
        <>
          <span class="block">{t(`result.${record.result}`)}</span>
          {record.rectification && <StepText step={record.rectification} reader={reader} />}
        </>
      );
    case 'inspection':
      return (
        <>
          <span class="block">{t('record.inspected', { year: record.year })}</span>
          <span class="block">{t(`result.${record.result}`)}</span>
          {record.nextOn !== undefined && (
            <span class="small quiet block">
              <Dated text={t('record.next', { day: sayDate(record.nextOn, reader) })} />
            </span>
          )}
        </>
      );
  }
}
