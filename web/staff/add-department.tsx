import { type Department, jointActions, silencePolicies } from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { Checkbox, Radios, Select, TextInput } from '../shared/inputs.tsx';
import type { Typed } from './action-props.ts';

/** Asks one more department while the case is handled: no licence before it has answered, when it is required. */
export function AddDepartment(props: {
  base: string;
  departments: readonly Department[];
  typed: Typed;
  reader: Reader;
}) {
  const { base, departments, typed, reader } = props;
  const { t, local } = reader;
  const typedHere: Typed = typed.form === 'departments' ? typed : {};
  return (
    <details open={typed.form === 'departments'} id="add-department">
      <summary>{t('case.add')}</summary>
      <PostForm reader={reader} action={`${base}/departments`} class="sheet" keepsTyped>
        <Select
          name="departmentCode"
          label={t('case.department')}
          value={typedHere.departmentCode}
          options={departments.map((one) => ({ value: one.code, label: local(one.name) }))}
          reader={reader}
        />
        <Select
          name="action"
          label={t('case.add.action')}
          value={typedHere.action}
          options={jointActions.map((value) => ({ value, label: t(`action.${value}`) }))}
          reader={reader}
        />
        <TextInput
          name="limitDays"
          label={t('case.add.limit')}
          value={typedHere.limitDays ?? '3'}
          inputMode="numeric"
          width="short"
          reader={reader}
        />
        <Radios
          name="silence"
          label={t('case.add.silence')}
          value={typedHere.silence ?? 'escalate'}
          options={silencePolicies.map((value) => ({ value, label: t(`silence.${value}`) }))}
          reader={reader}
        />
        <Checkbox
          name="isRequired"
          label={t('case.add.required')}
          value={typed.form === 'departments' ? (typedHere.isRequired ?? 'no') : 'yes'}
          reader={reader}
        />
        <TextInput
          name="add-reason"
          label={t('case.add.reason')}
          value={typedHere['add-reason']}
          reader={reader}
        />
        <Actions>
          <Button kind="second">{t('case.add')}</Button>
        </Actions>
      </PostForm>
    </details>
  );
}
