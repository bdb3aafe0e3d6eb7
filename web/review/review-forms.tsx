import { rectifyBy } from '../../functions/core/domain/joint-action/acceptance.ts';
import { nextStepOf } from '../../functions/core/domain/joint-action/next-step.ts';
import { stepOf } from '../../functions/core/domain/joint-action/record.ts';
import type { Reader } from '../context.ts';
import { StepText } from '../shared/action-record.tsx';
import { Dated } from '../shared/dated.tsx';
import { sayDate } from '../shared/dates.ts';
import { AcceptanceForm } from './forms/acceptance-form.tsx';
import { ConclusionForm, StartForm } from './forms/appraisal-forms.tsx';
import { CompletenessForm } from './forms/completeness-form.tsx';
import type { FormProps } from './forms/form-parts.tsx';
import { InspectionForm } from './forms/inspection-form.tsx';
import { OpinionForm } from './forms/opinion-form.tsx';
import { AppointmentForm, FindingsForm } from './forms/survey-forms.tsx';

export interface ReviewFormsProps extends FormProps {
  /** The officer wants to change the appointment instead of recording what was found. */
  readonly isChanging: boolean;
}

/** The form of the opinion, by the action that the department was asked for. */
function AnswerForm(props: FormProps) {
  switch (props.task.action) {
    case 'completeness':
      return <CompletenessForm {...props} />;
    case 'survey':
      return <FindingsForm {...props} />;
    case 'appraisal':
      return <ConclusionForm {...props} />;
    case 'acceptance':
      return <AcceptanceForm {...props} />;
    case 'inspection':
      return <InspectionForm {...props} />;
    default:
      return <OpinionForm {...props} />;
  }
}

function answerTitle({ task, reader }: FormProps): string {
  const { t } = reader;
  switch (task.action) {
    case 'completeness':
      return t('review.completeness.title');
    case 'survey':
    case 'appraisal':
    case 'inspection':
      return t(`next.answer.${task.action}`);
    case 'acceptance':
      return t(stepOf(task, 'acceptance') ? 'next.rectified' : 'next.answer.acceptance');
    default:
      return t('review.give');
  }
}

/** What the department has recorded so far: opening the link again shows it. */
function RecordedStep({ task, isChanging, reader }: ReviewFormsProps) {
  if (!task.step) return null;
  const { t } = reader;
  return (
    <section class="sheet" id="recorded-step">
      <h2>{t('step.recorded')}</h2>
      <StepText step={task.step} reader={reader} />
      {task.step.action === 'survey' && !isChanging && (
        <p>
          <a href="?change=appointment">{t('appoint.change')}</a>
        </p>
      )}
    </section>
  );
}

function Awaited({ task, reader }: FormProps) {
  const step = stepOf(task, 'acceptance');
  return <p>{step && <Dated text={sayAwaited(rectifyBy(step), reader)} />}</p>;
}

const sayAwaited = (day: string, reader: Reader): string =>
  reader.t('step.awaited', { day: sayDate(day, reader) });

/** One form for the step that is next. */
function NextForm(props: ReviewFormsProps) {
  const { task, today, isChanging, reader } = props;
  const { t } = reader;
  const next = isChanging ? 'appoint' : nextStepOf(task, today);
  switch (next) {
    case 'appoint':
      return (
        <section class="sheet">
          <h2>{t(task.step ? 'appoint.change' : 'next.appoint')}</h2>
          <AppointmentForm {...props} />
        </section>
      );
    case 'start':
      return (
        <section class="sheet">
          <h2>{t('next.start')}</h2>
          <StartForm {...props} />
        </section>
      );
    case 'await-rectification':
      return (
        <section class="sheet">
          <h2>{t('next.await-rectification')}</h2>
          <Awaited {...props} />
        </section>
      );
    default:
      return (
        <section class="sheet">
          <h2>{answerTitle(props)}</h2>
          <AnswerForm {...props} />
        </section>
      );
  }
}

/** What is recorded, and the form for what comes next. */
export function ReviewForms(props: ReviewFormsProps) {
  return (
    <>
      <RecordedStep {...props} />
      <NextForm {...props} />
    </>
  );
}
