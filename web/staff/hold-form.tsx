import { legalDateOf } from '../../functions/core/domain/legal-date.ts';
import { sayDate } from '../shared/dates.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { TextArea } from '../shared/inputs.tsx';
import type { ActionProps } from './action-props.ts';

/** Holds the deletion of the files of a case, or lifts the hold; for the supervisors. */
export function HoldForm({ base, shown, typed, reader }: ActionProps) {
  const { t } = reader;
  const { application } = shown.caseFile;
  if (!shown.actions.includes('hold-deletion') || application.filesDeletedOn !== undefined) return null;
  const { deletionHold } = application;
  const form = deletionHold ? 'deletion-hold/lift' : 'deletion-hold';
  const says = t(deletionHold ? 'hold.lift' : 'hold.title');
  return (
    <>
      {deletionHold && (
        <p>
          {t('hold.stands', {
            name: deletionHold.byName,
            since: sayDate(legalDateOf(new Date(deletionHold.since)), reader),
            reason: deletionHold.reason,
          })}
        </p>
      )}
      <details open={typed.form === form}>
        <summary>{says}</summary>
        <PostForm reader={reader} action={`${base}/${form}`} keepsTyped>
          <TextArea
            name="hold-reason"
            label={t('hold.reason')}
            hint={t('hold.hint')}
            value={typed['hold-reason']}
            rows={3}
            reader={reader}
          />
          <Actions>
            <Button kind="second">{says}</Button>
          </Actions>
        </PostForm>
      </details>
    </>
  );
}
