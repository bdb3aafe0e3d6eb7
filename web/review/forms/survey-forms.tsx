import { silenceLastOn } from '../../../functions/core/domain/deadline/keep-time.ts';
import { documentsOfTask } from '../../../functions/core/domain/document.ts';
import { photographMaterial } from '../../../functions/core/domain/joint-action/photographs.ts';
import { stepOf } from '../../../functions/core/domain/joint-action/record.ts';
import { PLAIN_UPLOAD_BYTES } from '../../citizen/plain-upload.ts';
import { Dated } from '../../shared/dated.tsx';
import { sayDate } from '../../shared/dates.ts';
import { Button } from '../../shared/forms.tsx';
import { Checkbox, TextArea, TextInput } from '../../shared/inputs.tsx';
import { errorOf } from '../../shared/parts.tsx';
import { DocumentTag } from '../../shared/tags.tsx';
import { saySize } from '../../shared/words-of-files.ts';
import { surveyors } from '../read-form.ts';
import { type FormProps, field, ReasonFields, StepForm } from './form-parts.tsx';
import { VerdictField } from './opinion-form.tsx';

/** When and where: agreed with the applicant before anybody comes. */
export function AppointmentForm(props: FormProps) {
  const { task, caseFile, typed, reader } = props;
  const { t } = reader;
  const known = stepOf(task, 'survey');
  const lastOn = (caseFile.ledger && silenceLastOn(caseFile.ledger, task.id)) ?? task.lastOn;
  const { surveyOn = '', from = '', to = '', place = '' } = known ?? {};
  const isFresh = typed.step === undefined;
  const own = (name: string) =>
    field(isFresh ? { ...props, typed: { surveyOn, from, to, place } } : props, name);
  return (
    <StepForm {...props} step="appointment" send={t(known ? 'appoint.change' : 'appoint.send')}>
      <TextInput
        {...own('surveyOn')}
        type="date"
        label={t('appoint.day')}
        hint={<Dated text={t('appoint.day.hint', { day: sayDate(lastOn, reader) })} />}
        width="short"
      />
      <TextInput
        {...own('from')}
        type="time"
        label={t('appoint.from')}
        hint={t('appoint.time.hint')}
        width="short"
      />
      <TextInput {...own('to')} type="time" label={t('appoint.to')} width="short" />
      <TextInput {...own('place')} label={t('appoint.place')} maxLength={200} />
      {known && (
        <TextInput
          {...field(props, 'because')}
          label={t('appoint.because')}
          hint={t('appoint.because.hint')}
        />
      )}
      <Checkbox {...field(props, 'isAgreed')} label={t('appoint.agreed')} />
    </StepForm>
  );
}

/** Who else was on site: art. 34 of the Licensing Law wants two or more. */
function Present(props: FormProps) {
  const { t } = props.reader;
  const [second, ...others] = surveyors;
  const isTyped = others.some((one) => props.typed[`${one}Name`] || props.typed[`${one}Number`]);
  const fieldsOf = (one: (typeof surveyors)[number], number: number) => (
    <>
      <TextInput
        {...field(props, `${one}Name`)}
        label={`${t('survey.present', { number })} · ${t('appraise.name')}`}
        hint={number === 2 && t('review.second.hint')}
      />
      <TextInput
        {...field(props, `${one}Number`)}
        label={`${t('survey.present', { number })} · ${t('survey.number')}`}
        width="short"
      />
    </>
  );
  return (
    <>
      {fieldsOf(second, 2)}
      <details open={isTyped}>
        <summary>{t('survey.more')}</summary>
        {others.map((one, index) => fieldsOf(one, index + 3))}
      </details>
    </>
  );
}

function Photographs(props: FormProps) {
  const { task, caseFile, errors, documentsAt, reader } = props;
  const { t } = reader;
  const files = documentsOfTask(caseFile.documents, task.id).filter((one) => one.status !== 'removed');
  const error = errorOf(errors, 'photographs');
  const facts = { files: photographMaterial.maxFiles, size: saySize(PLAIN_UPLOAD_BYTES) };
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for="photographs">
        {t('survey.photographs')}
        <span class="optional">{t('optional')}</span>
      </label>
      <div class="hint" id="photographs-hint">
        {t('survey.photographs.hint', facts)}
      </div>
      {error && (
        <p class="wrong" id="photographs-wrong">
          {error}
        </p>
      )}
      {files.length > 0 && (
        <ul class="list" aria-label={t('survey.uploaded')}>
          {files.map(({ id, fileName, status, rejection }) => (
            <li>
              {status === 'clean' ? <a href={`${documentsAt}/${id}`}>{fileName}</a> : fileName}{' '}
              <DocumentTag status={status} reader={reader} />
              {rejection && <span class="small block">{t(`rejection.${rejection}`)}</span>}
            </li>
          ))}
        </ul>
      )}
      <input
        type="file"
        id="photographs"
        name="photographs"
        accept={photographMaterial.accepts.join(',')}
        multiple
        aria-describedby={error ? 'photographs-hint photographs-wrong' : 'photographs-hint'}
      />
    </div>
  );
}

/** What was found on site, by whom, on which day, and what follows from it. */
export function FindingsForm(props: FormProps) {
  const { today, typed, reader } = props;
  const { t } = reader;
  return (
    <StepForm
      {...props}
      step="opinion"
      send={t('review.send')}
      hasFile
      more={
        <Button kind="second" name="only" value="photographs">
          {t('survey.upload')}
        </Button>
      }
    >
      <TextInput
        {...field(props, 'surveyedOn')}
        value={typed.surveyedOn ?? today}
        type="date"
        label={t('review.surveyed-on')}
        width="short"
      />
      <TextArea {...field(props, 'findings')} label={t('review.findings')} />
      <Present {...props} />
      <Photographs {...props} />
      <VerdictField {...props} />
      <ReasonFields {...props} />
    </StepForm>
  );
}
