import { Refused } from '../../functions/core/domain/refusal.ts';
import { type Sample, type SampleResult, sampleResults } from '../../functions/core/domain/sampling.ts';
import type { Reader } from '../context.ts';
import { sayInstant } from '../shared/dates.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { Radios, TextArea } from '../shared/inputs.tsx';
import type { ActionProps, Typed } from './action-props.ts';

/** When and at which share it was picked, and what was found. */
export function SampleText({ sample, reader }: { sample: Sample; reader: Reader }) {
  const { t } = reader;
  const { pickedAt, percent, finding } = sample;
  return (
    <>
      <span class="block">{t('picked.at', { when: sayInstant(pickedAt, reader), percent })}</span>
      {finding && (
        <span class="block">
          <strong>{t(`picked.result.${finding.result}`)}</strong> {finding.reasons}
          <span class="small quiet block">
            {finding.byName} · {sayInstant(finding.lookedAt, reader)}
          </span>
        </span>
      )}
    </>
  );
}

/** A supervisor says what they found at a decision that was picked. */
export function FindingForm({ base, shown, typed, reader }: ActionProps) {
  const { sample } = shown.caseFile;
  if (!sample || !shown.actions.includes('record-finding')) return null;
  const { t } = reader;
  return (
    <>
      <h3 id="finding">{t('picked.title')}</h3>
      <p class="small quiet">
        <SampleText sample={sample} reader={reader} />
      </p>
      <PostForm reader={reader} action={`${base}/finding`} keepsTyped>
        <Radios
          name="finding-result"
          label={t('picked.result')}
          value={typed['finding-result']}
          options={sampleResults.map((value) => ({ value, label: t(`picked.result.${value}`) }))}
          reader={reader}
        />
        <TextArea
          name="finding-reasons"
          label={t('picked.reasons')}
          hint={t('picked.reasons.hint')}
          value={typed['finding-reasons']}
          rows={3}
          reader={reader}
        />
        <Actions>
          <Button>{t('picked.send')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}

/** @throws Refused REASON_REQUIRED when nothing was chosen */
export function readFinding(typed: Typed): { result: SampleResult; reasons: string } {
  const result = sampleResults.find((one) => one === typed['finding-result']);
  if (!result) throw new Refused('REASON_REQUIRED');
  return { result, reasons: typed['finding-reasons'] ?? '' };
}
