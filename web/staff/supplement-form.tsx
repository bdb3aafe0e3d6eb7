import { missingByDepartment } from '../../functions/core/domain/completeness.ts';
import { mergeMissing } from '../../functions/core/domain/one-time-notice.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { MissingPoints, SaidMissing } from '../shared/missing-points.tsx';
import type { ActionProps } from './action-props.ts';

/** 一次告知: what the lead misses, and what the departments miss with it, in the one notice. */
export function SupplementForm({ base, shown, nameOf, typed, reader }: ActionProps) {
  const { t } = reader;
  const said = mergeMissing(missingByDepartment(shown.caseFile));
  return (
    <details open={typed.form === 'request-supplement' || said.length > 0}>
      <summary>{t('case.supplement')}</summary>
      <p class="small quiet">{t('case.supplement.once')}</p>
      {said.length > 0 && (
        <>
          <h3>{t('case.supplement.said')}</h3>
          <SaidMissing item={shown.item} points={said} nameOf={nameOf} reader={reader} />
        </>
      )}
      <PostForm reader={reader} action={`${base}/request-supplement`} keepsTyped>
        <MissingPoints item={shown.item} typed={typed} reader={reader} />
        <Actions>
          <Button kind="second">{t('case.supplement.send')}</Button>
        </Actions>
      </PostForm>
    </details>
  );
}
