import { TextInput } from '../shared/inputs.tsx';
import { errorOf } from '../shared/parts.tsx';
import type { FormProps } from './form-props.ts';

/** Who answers for the department: what only its officer has. */
export function OfficerFields({ typed, errors, reader }: Pick<FormProps, 'typed' | 'errors' | 'reader'>) {
  const { t } = reader;
  return (
    <>
      <TextInput
        name="officerName"
        label={t('review.name')}
        value={typed.officerName}
        error={errorOf(errors, 'officerName')}
        autocomplete="name"
        reader={reader}
      />
      <TextInput
        name="staffNumber"
        label={t('review.number')}
        value={typed.staffNumber}
        error={errorOf(errors, 'staffNumber')}
        width="short"
        reader={reader}
      />
      <TextInput
        name="pin"
        type="password"
        label={t('review.pin')}
        hint={t('review.pin.hint')}
        error={errorOf(errors, 'pin')}
        autocomplete="off"
        width="short"
        reader={reader}
      />
    </>
  );
}
