import type { ActionRecord, RecordDraft } from './joint-action/record.ts';
import type { SilencePolicy } from './service-item.ts';
import type { Officer, Verdict } from './verdict.ts';

export { type Officer, type Verdict, verdicts } from './verdict.ts';

/** What a department's officer says, whole: the verdict, and the action's own record where the action has one. */
export interface OpinionDraft {
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly conditions?: readonly string[];
  readonly record?: ActionRecord;
}

/** What an officer writes on the form behind the link; where the record has a result, the verdict follows from it. */
export interface OpinionInput extends Omit<OpinionDraft, 'verdict' | 'record'> {
  readonly verdict?: Verdict;
  readonly record?: RecordDraft;
}

/** An opinion on record: said by an officer, or what the item's policy takes silence for. */
export type Opinion =
  | (OpinionDraft & { readonly source: 'officer'; readonly officer: Officer; readonly givenAt: string })
  | {
      readonly source: 'silence';
      readonly policy: SilencePolicy;
      /** `consent`: taken as consent 視為同意. `none`: after escalation the lead decides without it. */
      readonly verdict: 'consent' | 'none';
      readonly givenAt: string;
    };
