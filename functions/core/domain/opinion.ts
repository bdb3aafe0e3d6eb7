import type { MissingPoint } from './missing-point.ts';
import type { SilencePolicy } from './service-item.ts';

export const verdicts = ['consent', 'consent-with-conditions', 'object'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Officer {
  readonly name: string;
  readonly staffNumber: string;
}

/** Whatever was found on site; art. 34 of the Licensing Law wants two or more members of staff there. */
export interface SurveyRecord {
  readonly surveyedOn: string;
  readonly findings: string;
  readonly staffPresent: readonly Officer[];
}

/** What a department's officer writes on the form behind the link. */
export interface OpinionDraft {
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly conditions?: readonly string[];
  readonly survey?: SurveyRecord;
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

/** What a department found when it checked a joint application for completeness 預審. */
export type CompletenessFinding =
  | {
      readonly source: 'officer';
      /** Empty: the application is complete. */
      readonly missing: readonly MissingPoint[];
      readonly officer: Officer;
      readonly givenAt: string;
    }
  /** Nobody answered in time: complete, as far as this department goes. */
  | { readonly source: 'silence'; readonly missing: readonly []; readonly givenAt: string };
