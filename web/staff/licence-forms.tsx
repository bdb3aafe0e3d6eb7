import type { Child } from 'hono/jsx';
import { cancellationGrounds, revocationGrounds } from '../../functions/core/domain/licence.ts';
import type { licenceDeskActions } from '../../functions/core/domain/licence-permissions.ts';
import type { LicenceView } from '../../functions/core/use-cases/verify-licence.ts';
import type { Reader } from '../context.ts';
import type { Word } from '../locales/index.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { Checkbox, Radios, Select, TextArea, TextInput } from '../shared/inputs.tsx';
import type { Typed } from './action-props.ts';

export type DeskAction = (typeof licenceDeskActions)[number];

const titles: Readonly<Record<DeskAction, Word>> = {
  'decide-renewal': 'decide-renewal.title',
  'change-licence': 'change-licence.title',
  'suspend-licence': 'suspend.title',
  'lift-suspension': 'lift.title',
  'revoke-licence': 'revoke.title',
  'cancel-licence': 'cancel.title',
  'set-inspection': 'inspection.title',
};

/** What a command is called; nothing for what is none of the desk. */
export function titleOfAction(action: string): Word | undefined {
  return Object.entries(titles).find(([name]) => name === action)?.[1];
}

interface FormProps {
  readonly licence: LicenceView;
  readonly typed: Typed;
  readonly reader: Reader;
}

/** Reason and legal basis; what is written here is public. */
function Reasoned({ action, typed, reader, hint }: FormProps & { action: DeskAction; hint: Word }) {
  const { t } = reader;
  return (
    <>
      <TextArea
        name={`${action}-reason`}
        label={t('case.reasons')}
        hint={t(hint)}
        value={typed[`${action}-reason`]}
        rows={3}
        reader={reader}
      />
      <TextInput
        name={`${action}-basis`}
        label={t('case.basis')}
        value={typed[`${action}-basis`]}
        reader={reader}
      />
    </>
  );
}

function OneReason({ name, label, typed, reader }: FormProps & { name: string; label: Word }) {
  return <TextArea name={name} label={reader.t(label)} value={typed[name]} rows={3} reader={reader} />;
}

const fieldsOf: Readonly<Record<DeskAction, (props: FormProps) => Child>> = {
  'decide-renewal': (props) => (
    <>
      <Radios
        name="renewal"
        label={props.reader.t('decide-renewal.what')}
        value={props.typed.renewal}
        options={(['grant', 'refuse'] as const).map((value) => ({
          value,
          label: props.reader.t(`decide-renewal.${value}`),
        }))}
        reader={props.reader}
      />
      <Reasoned {...props} action="decide-renewal" hint="decide-renewal.if-refused" />
    </>
  ),
  'change-licence': (props) => (
    <>
      <TextInput
        name="holderName"
        label={props.reader.t('licence.holder')}
        value={props.typed.holderName ?? props.licence.holderName}
        reader={props.reader}
      />
      <TextInput
        name="subject"
        label={props.reader.t('licence.subject')}
        value={props.typed.subject ?? props.licence.subject}
        reader={props.reader}
      />
      <OneReason {...props} name="change-licence-reason" label="change-licence.why" />
    </>
  ),
  'suspend-licence': (props) => (
    <>
      <Reasoned {...props} action="suspend-licence" hint="suspend.public" />
      <TextInput
        name="until"
        type="date"
        width="short"
        isOptional
        label={props.reader.t('licence.suspended-until')}
        hint={props.reader.t('date.hint')}
        value={props.typed.until}
        reader={props.reader}
      />
    </>
  ),
  'lift-suspension': (props) => <OneReason {...props} name="lift-suspension-reason" label="case.reasons" />,
  'revoke-licence': (props) => (
    <>
      <Select
        name="revoke-ground"
        label={props.reader.t('revoke.ground')}
        value={props.typed['revoke-ground']}
        options={revocationGrounds.map((value) => ({ value, label: props.reader.t(`revocation.${value}`) }))}
        reader={props.reader}
      />
      <Reasoned {...props} action="revoke-licence" hint="suspend.public" />
      <Checkbox
        name="concernsSafety"
        label={props.reader.t('revoke.safety')}
        value={props.typed.concernsSafety}
        reader={props.reader}
      />
    </>
  ),
  'cancel-licence': (props) => (
    <>
      <Select
        name="cancel-ground"
        label={props.reader.t('revoke.ground')}
        value={props.typed['cancel-ground']}
        options={cancellationGrounds.map((value) => ({
          value,
          label: props.reader.t(`cancellation.${value}`),
        }))}
        reader={props.reader}
      />
      <OneReason {...props} name="cancel-licence-reason" label="case.reasons" />
    </>
  ),
  'set-inspection': (props) => (
    <TextInput
      name="nextOn"
      type="date"
      width="short"
      label={props.reader.t('licence.next-inspection')}
      hint={props.reader.t('date.hint')}
      value={props.typed.nextOn}
      reader={props.reader}
    />
  ),
};

const harsh: readonly DeskAction[] = ['revoke-licence', 'cancel-licence'];

/** The commands that are open now, each behind its name. */
export function LicenceForms(props: FormProps & { actions: readonly DeskAction[] }) {
  const { licence, actions, typed, reader } = props;
  const { t } = reader;
  if (actions.length === 0) return <p class="quiet">{t('case.no-actions')}</p>;
  return (
    <>
      {actions.map((action) => (
        <details open={typed.form === action || action === 'decide-renewal'}>
          <summary>{t(titles[action])}</summary>
          <PostForm reader={reader} action={`/staff/licences/${licence.number}/${action}`} keepsTyped>
            {fieldsOf[action](props)}
            <Actions>
              <Button kind={harsh.includes(action) ? 'warning' : 'second'}>{t(titles[action])}</Button>
            </Actions>
          </PostForm>
        </details>
      ))}
    </>
  );
}
