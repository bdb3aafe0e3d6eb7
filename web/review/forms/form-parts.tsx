import type { Child } from 'hono/jsx';
import type { CaseFile } from '../../../functions/core/domain/case-file.ts';
import type { LegalDate } from '../../../functions/core/domain/legal-date.ts';
import type { ServiceItem } from '../../../functions/core/domain/service-item.ts';
import type { OpinionTask } from '../../../functions/core/domain/task.ts';
import type { Reader } from '../../context.ts';
import { Actions, Button, PostForm } from '../../shared/forms.tsx';
import { TextArea, TextInput } from '../../shared/inputs.tsx';
import { errorOf, type PageError } from '../../shared/parts.tsx';
import type { Step, Typed } from '../read-form.ts';

/** What every form behind a link is made of. */
export interface FormProps {
  readonly task: OpinionTask;
  readonly caseFile: CaseFile;
  readonly item: ServiceItem;
  readonly typed: Typed;
  readonly errors: readonly PageError[];
  readonly today: LegalDate;
  /** Where the photographs of the task are opened. */
  readonly documentsAt: string;
  readonly reader: Reader;
}

/** What was typed and what is wrong with it. */
export type TypedProps = Pick<FormProps, 'typed' | 'errors' | 'reader'>;

/** Name, value and error of one field, as the inputs take them. */
export function field({ typed, errors, reader }: TypedProps, name: string) {
  return { name, value: typed[name], error: errorOf(errors, name), reader };
}

/** Who records: nothing is decided but by what only the department's officer has. */
export function OfficerFields(props: TypedProps) {
  const { t } = props.reader;
  return (
    <>
      <TextInput {...field(props, 'officerName')} label={t('review.name')} autocomplete="name" />
      <TextInput {...field(props, 'staffNumber')} label={t('review.number')} width="short" />
      <TextInput
        {...field(props, 'pin')}
        value=""
        type="password"
        label={t('review.pin')}
        hint={t('review.pin.hint')}
        autocomplete="off"
        width="short"
      />
    </>
  );
}

/** A form of one step: its own fields, then the officer's, then what sends it. */
export function StepForm(
  props: FormProps & {
    step: Step;
    send: string;
    hasFile?: boolean;
    more?: Child;
    children?: Child;
  },
) {
  const { step, send, reader, hasFile = false, more, children } = props;
  return (
    <PostForm reader={reader} hasFile={hasFile}>
      <input type="hidden" name="step" value={step} />
      {children}
      <OfficerFields {...props} />
      <Actions>
        <Button>{send}</Button>
        {more}
      </Actions>
    </PostForm>
  );
}

/** Conditions, reason and legal basis: what an opinion says beside its verdict or result. */
export function ReasonFields(props: FormProps) {
  const { t } = props.reader;
  return (
    <>
      <TextArea
        {...field(props, 'conditions')}
        label={t('review.conditions')}
        hint={t('review.conditions.hint')}
        isOptional
        rows={3}
      />
      <TextArea
        {...field(props, 'reason')}
        label={t('review.reason')}
        hint={t('review.reason.hint')}
        isOptional
        rows={3}
      />
      <TextInput {...field(props, 'legalBasis')} label={t('review.basis')} isOptional />
    </>
  );
}
