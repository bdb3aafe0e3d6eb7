import { type Application, isAllowedIn } from './application.ts';
import type { CaseFile } from './case-file.ts';
import type { DeadlineLedger } from './deadline/ledger.ts';
import { type FieldProblem, type ItemForm, parseForm } from './item-form.ts';
import { addDays, type LegalDate, legalDateOf } from './legal-date.ts';
import { Refused } from './refusal.ts';
import type { ItemKind, ServiceItem } from './service-item.ts';

/**
 * 好差評: whoever was served rates the service (國務院辦公廳《關於建立政務服務「好差評」制度提高政務服務水平的意見》,
 * 國辦發〔2019〕51號): five levels, the two low ones with reasons, and a low one of a named person is answered.
 */
export const ratingLevels = [
  'very-satisfied',
  'satisfied',
  'fairly-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const;
export type RatingLevel = (typeof ratingLevels)[number];

/** 差評: those that need a reason. */
export const lowLevels = ['dissatisfied', 'very-dissatisfied'] as const satisfies readonly RatingLevel[];

export function isLow(level: RatingLevel): boolean {
  return lowLevels.some((one) => one === level);
}

/** Why somebody was not satisfied: what the opinion above has people complain of; `other` is said in own words. */
export const ratingReasons = [
  'attitude',
  'slow',
  'late',
  'not-told-at-once',
  'materials-beyond-list',
  'steps-added',
  'fee-beyond-standard',
  'hard-to-use',
  'other',
] as const;
export type RatingReason = (typeof ratingReasons)[number];

/** By which proof it was the applicant who rated. */
export type RatedThrough = 'account' | 'query-code';

/** What a supervisor answered. */
export interface RatingAnswer {
  readonly text: string;
  readonly on: LegalDate;
  readonly byName: string;
}

export interface RatingContent {
  readonly level: RatingLevel;
  /** Only of the two low levels. */
  readonly reasons: readonly RatingReason[];
  readonly words?: string;
}

/** A rating with a name stands with its case. */
export interface NamedRating extends RatingContent {
  readonly isNamed: true;
  readonly ratedOn: LegalDate;
  readonly through: RatedThrough;
  readonly answer?: RatingAnswer;
}

/** Of a rating without a name the case knows only that there was one, so that there is no second. */
export interface RatedAnonymously {
  readonly isNamed: false;
}

export type Rating = NamedRating | RatedAnonymously;

/** What was said without a name: it stands apart, and nothing leads from it to its case. */
export interface AnonymousRating extends RatingContent {
  /** By chance alone, without the time in it. */
  readonly id: string;
  readonly departmentCode: string;
  readonly itemCode: string;
  readonly kind: ItemKind;
  readonly ratedOn: LegalDate;
}

/** `yyyy-mm`: by which the ratings without a name are kept and shown. */
export function monthOf(on: LegalDate): string {
  return on.slice(0, 7);
}

/** Days after the end of a case in which it can be rated, where the item says nothing else: a local rule. */
const RATING_DAYS = 30;
/** Characters that somebody may write. */
export const RATING_WORDS_AT_MOST = 500;

function finishedOn({ decidedAt }: Application, ledger: DeadlineLedger | undefined): LegalDate | undefined {
  return ledger?.deliveredOn ?? (decidedAt === undefined ? undefined : legalDateOf(new Date(decidedAt)));
}

/** The last day on which a case can be rated; undefined while it has no end. */
export function ratingLastOn(
  { application, ledger }: Pick<CaseFile, 'application' | 'ledger'>,
  { ratingDays = RATING_DAYS }: Pick<ServiceItem, 'ratingDays'>,
): LegalDate | undefined {
  const end = isAllowedIn('rate', application.status) ? finishedOn(application, ledger) : undefined;
  return end === undefined ? undefined : addDays(end, ratingDays);
}

/** What somebody says of the service, as it was sent. */
export interface RatingDraft {
  /** Undefined when the form did not say. */
  readonly level: RatingLevel | undefined;
  readonly reasons: readonly RatingReason[];
  readonly words?: string;
  readonly isNamed: boolean;
}

const wordsForm = {
  steps: [
    {
      id: 'words',
      title: { 'zh-Hant': '評價', 'zh-Hans': '评价', en: 'Rating' },
      fields: [
        {
          id: 'words',
          type: 'textarea',
          label: { 'zh-Hant': '具體情況', 'zh-Hans': '具体情况', en: 'What happened' },
          required: false,
          personal: true,
          maxLength: RATING_WORDS_AT_MOST,
        },
      ],
    },
  ],
} as const satisfies ItemForm;

/** The question for own words, as forms show it. */
export const [wordsField] = wordsForm.steps[0].fields;

function wordsOf(words: string, today: LegalDate): string | undefined {
  const parsed = parseForm(wordsForm, { words }, today);
  if (parsed.ok) return parsed.answers.words;
  const problems: readonly FieldProblem[] = parsed.problems;
  throw new Refused('ANSWERS_INVALID', {}, problems);
}

/**
 * The rule of the form: a level; for a low one at least one reason, and `other` in own words.
 * @throws Refused RATING_LEVEL_REQUIRED, RATING_REASON_REQUIRED, ANSWERS_INVALID (words too long)
 */
export function ratingContent(draft: RatingDraft, today: LegalDate): RatingContent {
  const { level } = draft;
  if (level === undefined) throw new Refused('RATING_LEVEL_REQUIRED', { field: 'level' });
  const words = wordsOf(draft.words ?? '', today);
  const reasons = isLow(level) ? ratingReasons.filter((one) => draft.reasons.includes(one)) : [];
  if (isLow(level) && reasons.length === 0) throw new Refused('RATING_REASON_REQUIRED', { field: 'reasons' });
  if (reasons.includes('other') && words === undefined)
    throw new Refused('RATING_REASON_REQUIRED', { field: 'words' });
  return { level, reasons, ...(words !== undefined && { words }) };
}

/**
 * Whether the case can be rated now: it has an end, its days are not over, and nobody rated it before. A rating is not changed:
 * a low one has set somebody to work, and one without a name cannot be found again.
 * @throws Refused RATING_TOO_EARLY, ALREADY_RATED, RATING_TOO_LATE
 */
export function assertRateable(caseFile: CaseFile, item: ServiceItem, today: LegalDate): void {
  const lastOn = ratingLastOn(caseFile, item);
  if (lastOn === undefined) throw new Refused('RATING_TOO_EARLY');
  if (caseFile.rating) throw new Refused('ALREADY_RATED');
  if (today > lastOn) throw new Refused('RATING_TOO_LATE', { lastOn });
}

/** A low rating of a named person that nobody has answered. */
export function ratingToAnswer({ rating }: Pick<CaseFile, 'rating'>): NamedRating | undefined {
  return rating?.isNamed && isLow(rating.level) && !rating.answer ? rating : undefined;
}
