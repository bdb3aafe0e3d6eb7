import type { ProgressAction, ProgressView } from '../../functions/core/use-cases/follow-progress.ts';
import type { Reader } from '../context.ts';
import { Appointment, Items } from './action-record.tsx';
import { Dated } from './dated.tsx';
import { sayDate } from './dates.ts';
import { Actions, Button, PostForm } from './forms.tsx';
import { TextArea } from './inputs.tsx';
import { type NameOf, Notice } from './parts.tsx';

/** What a department has recorded that the applicant has to know: the appointment, the time needed. */
export function ActionHint({ step, reader }: { step: ProgressAction; reader: Reader }) {
  switch (step.action) {
    case 'survey':
      return <Appointment appointment={step} reader={reader} />;
    case 'appraisal':
      return (
        <span class="block">
          <Dated
            text={reader.t('record.appraisal', {
              day: sayDate(step.startedOn, reader),
              days: step.workingDays,
            })}
          />
        </span>
      );
    case 'acceptance':
      return null; // it has a place of its own: see `Rectifications`
  }
}

interface RectifyProps {
  readonly step: Extract<ProgressAction, { action: 'acceptance' }>;
  readonly departmentCode: string;
  readonly nameOf: NameOf;
  /** Where it is reported; absent for who has not signed in. */
  readonly rectifyAt: string | undefined;
  readonly reader: Reader;
}

function Rectify({ step, departmentCode, nameOf, rectifyAt, reader }: RectifyProps) {
  const { t } = reader;
  const { taskId, items, isOpen, reportedOn } = step;
  return (
    <>
      <p>{t('rectify.asked-by', { department: nameOf(departmentCode) })}</p>
      <Items items={items} reader={reader} />
      {reportedOn !== undefined && (
        <p>
          <Dated text={t('rectify.done', { day: sayDate(reportedOn, reader) })} />
        </p>
      )}
      {isOpen && rectifyAt === undefined && <p>{t('rectify.sign-in')}</p>}
      {isOpen && rectifyAt !== undefined && (
        <PostForm reader={reader} action={`${rectifyAt}/${taskId}/rectified`}>
          <TextArea name={`report-${departmentCode}`} label={t('rectify.report')} rows={3} reader={reader} />
          <Actions>
            <Button>{t('rectify.send')}</Button>
          </Actions>
        </PostForm>
      )}
    </>
  );
}

/** What departments want rectified, and where the applicant reports it. */
export function Rectifications(props: {
  view: ProgressView;
  nameOf: NameOf;
  rectifyAt: string | undefined;
  reader: Reader;
}) {
  const { view, reader, ...rest } = props;
  const asked = view.departments.flatMap(({ departmentCode, step }) =>
    step?.action === 'acceptance' ? [{ departmentCode, step }] : [],
  );
  if (asked.length === 0) return null;
  const isOpen = asked.some(({ step }) => step.isOpen);
  return (
    <Notice tone={isOpen ? 'warm' : 'calm'} title={reader.t('rectify.title')}>
      {asked.map((one) => (
        <Rectify {...one} {...rest} reader={reader} />
      ))}
    </Notice>
  );
}
