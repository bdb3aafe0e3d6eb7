import type { CaseAction } from '../../functions/core/domain/permissions.ts';
import { returnGrounds } from '../../functions/core/domain/return-ground.ts';
import { whyNotWithoutCheck } from '../../functions/core/domain/substantive-check.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { Radios, TextArea, TextInput } from '../shared/inputs.tsx';
import { AcceptForm } from './accept-form.tsx';
import type { ActionProps } from './action-props.ts';
import { ApproveForm } from './approve-form.tsx';
import { CheckForm } from './check-form.tsx';
import { ClockForms } from './clock-forms.tsx';
import { CoordinateForm } from './coordinate-form.tsx';
import { DeliveryForms } from './delivery-desk.tsx';
import { FindingForm } from './finding-form.tsx';
import { HoldForm } from './hold-form.tsx';
import { NotNow } from './not-now.tsx';
import { RatingDesk } from './rating-desk.tsx';
import { SupplementForm } from './supplement-form.tsx';

/** Reasons and their legal basis, never empty (Licensing Law art. 32, 38). */
function Reasoned(props: ActionProps & { to: 'return' | 'refuse' }) {
  const { base, typed, reader, to } = props;
  const { t } = reader;
  return (
    <details open={typed.form === to}>
      <summary>{t(`case.${to}`)}</summary>
      <PostForm reader={reader} action={`${base}/${to}`} keepsTyped>
        {to === 'return' && (
          <Radios
            name="ground"
            label={t('case.ground')}
            value={typed.ground ?? 'other-ground'}
            options={returnGrounds.map((value) => ({ value, label: t(`ground.${value}`) }))}
            reader={reader}
          />
        )}
        <TextArea
          name={`${to}-reasons`}
          label={t('case.reasons')}
          value={typed[`${to}-reasons`]}
          reader={reader}
        />
        <TextInput
          name={`${to}-basis`}
          label={t('case.basis')}
          value={typed[`${to}-basis`]}
          reader={reader}
        />
        <Actions>
          <Button kind="warning">{t(`case.${to}`)}</Button>
        </Actions>
      </PostForm>
    </details>
  );
}

function Review({ base, typed, reader }: ActionProps) {
  const { t } = reader;
  return (
    <PostForm reader={reader} action={`${base}/review`} keepsTyped>
      <Radios
        name="proposal"
        label={t('case.proposal')}
        value={typed.proposal}
        options={[
          { value: 'approve', label: t('case.review.approve') },
          { value: 'refuse', label: t('case.review.refuse') },
        ]}
        reader={reader}
      />
      <TextArea name="opinion" label={t('case.opinion')} value={typed.opinion} reader={reader} />
      <Actions>
        <Button>{t('case.review.send')}</Button>
      </Actions>
    </PostForm>
  );
}

/** What the reader may do with the case now, and nothing else: asked of the same rules as the API. */
export function CaseActions(asked: Omit<ActionProps, 'base'>) {
  const { shown, reader } = asked;
  const { t } = reader;
  const may = (action: CaseAction): boolean => shown.actions.includes(action);
  const props = { ...asked, base: `/staff/cases/${shown.caseFile.application.id}` };
  // before all departments have checked, the lead may neither accept nor say what is missing
  const isChecking = shown.caseFile.application.completeness === 'asked' && may('accept-application');
  // what has to be checked first can be neither proposed nor decided
  const isUnchecked = whyNotWithoutCheck(shown.caseFile, shown.item) !== undefined;
  const isIdle = ![
    'accept-application',
    'review-application',
    'approve-application',
    'coordinate-departments',
    'hand-over-licence',
    'answer-rating',
    'extend-limit',
    'urge',
    'hold-deletion',
  ].some((action) => shown.actions.some((one) => one === action));
  return (
    <section class="sheet" aria-labelledby="actions">
      <h2 id="actions">{t('case.actions')}</h2>
      {isIdle && <p class="quiet">{t('case.no-actions')}</p>}
      {isChecking && <p>{t('case.checking')}</p>}
      {may('accept-application') && !isChecking && <AcceptForm {...props} />}
      {may('request-supplement') && !isChecking && <SupplementForm {...props} />}
      {may('return-application') && <Reasoned {...props} to="return" />}
      <CheckForm {...props} />
      {may('review-application') && !isUnchecked && <Review {...props} />}
      {may('coordinate-departments') && <CoordinateForm {...props} />}
      {may('approve-application') && !isUnchecked && <ApproveForm {...props} />}
      {isUnchecked && may('approve-application') && <p>{t('substance.needed')}</p>}
      {may('refuse-application') && !isUnchecked && <Reasoned {...props} to="refuse" />}
      <DeliveryForms {...props} />
      <RatingDesk {...props} />
      <ClockForms {...props} />
      <FindingForm {...props} />
      <HoldForm {...props} />
      <NotNow refused={shown.refused} reader={reader} />
    </section>
  );
}
