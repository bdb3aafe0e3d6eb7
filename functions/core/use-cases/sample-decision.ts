import type { CaseFile, Effects } from '../domain/case-file.ts';
import {
  isDecidedByOne,
  isPicked,
  type SampledDecision,
  samplePercentOf,
  sampleText,
} from '../domain/sampling.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import type { SampleKeys } from '../ports/sample-keys.ts';

/**
 * Adds to a decision that one person makes whether it is picked to be looked at afterwards: in the transaction of the decision,
 * so that it is picked once, and a decision that was not stored is not picked.
 */
export async function sampleDecision(
  { application }: CaseFile,
  item: ServiceItem,
  decided: { decision: SampledDecision; at: Date; effects: Effects },
  { samples }: { samples: SampleKeys },
): Promise<Effects> {
  const { decision, at, effects } = decided;
  const percent = samplePercentOf(item);
  if (!isDecidedByOne(application) || percent === 0) return effects;
  const { hash, key } = await samples.draw(sampleText(application.id, decision));
  if (!isPicked(hash, percent)) return effects;
  return {
    ...effects,
    sample: { decision, pickedAt: at.toISOString(), percent, key },
    events: [...effects.events, { type: 'DecisionSampled', decision, percent, key }],
  };
}
