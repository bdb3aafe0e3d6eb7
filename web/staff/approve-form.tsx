import type { GrantTerms } from '../../functions/core/domain/licence-template.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { TextArea, TextInput } from '../shared/inputs.tsx';
import type { ActionProps, Typed } from './action-props.ts';

/** The approver grants, and may add conditions and shorten the term. What the departments set is in the licence already. */
export function ApproveForm({ base, shown, typed, reader }: ActionProps) {
  const { t } = reader;
  const { validityYears } = shown.item.licence;
  return (
    <PostForm reader={reader} action={`${base}/approve`} keepsTyped>
      <details open={typed.form === 'approve'}>
        <summary>{t('case.terms')}</summary>
        <TextArea
          name="conditions"
          label={t('case.terms.conditions')}
          hint={t('case.terms.conditions.hint')}
          isOptional
          value={typed.conditions}
          reader={reader}
        />
        <TextInput
          name="validUntil"
          label={t('case.terms.until')}
          hint={
            validityYears === null
              ? t('case.terms.until.open')
              : t('case.terms.until.years', { years: validityYears })
          }
          isOptional
          value={typed.validUntil}
          width="short"
          reader={reader}
        />
      </details>
      <Actions>
        <Button>{t('case.approve')}</Button>
      </Actions>
    </PostForm>
  );
}

/** A line is a condition; an empty field is none. */
export function readTerms({ conditions = '', validUntil = '' }: Typed): GrantTerms {
  const lines = conditions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const until = validUntil.trim();
  return { ...(lines.length > 0 && { conditions: lines }), ...(until !== '' && { validUntil: until }) };
}
