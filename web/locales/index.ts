import type { Locale } from '../../functions/core/domain/localised-text.ts';
import type { actionWords } from './actions.ts';
import type { applyWords } from './apply.ts';
import type { authorityWords } from './authority.ts';
import type { authorityDeskWords } from './authority-desk.ts';
import { deliveryWords } from './delivery.ts';
import type { deliveryDeskWords } from './delivery-desk.ts';
import { domainWords } from './domain.ts';
import { itemWords } from './items.ts';
import { known, learn } from './known.ts';
import { licenceWords } from './licences.ts';
import type { officeWords } from './office.ts';
import { progressWords } from './progress.ts';
import type { publicWords } from './public.ts';
import { recordWords } from './records.ts';
import { refusalWords } from './refusals.ts';
import type { reviewWords } from './review.ts';
import type { Words } from './row.ts';
import type { sampleWords } from './samples.ts';
import { sharedWords } from './shared.ts';
import type { staffWords } from './staff.ts';
import type { uploadWords } from './upload.ts';
import { viewerWords } from './viewer.ts';
import type { walkInWords } from './walk-in.ts';

/**
 * Every word of the pages. A row holds its three languages side by side, so that none can be missing and whoever
 * checks one sees the other two. Each area has a file of its own; a key belongs to one area only.
 */
const common = {
  ...sharedWords,
  ...domainWords,
  ...progressWords,
  ...recordWords,
  ...refusalWords,
  ...licenceWords,
  ...itemWords,
  ...deliveryWords,
  ...viewerWords,
};

export type Word =
  | keyof typeof common
  | keyof typeof authorityWords
  | keyof typeof authorityDeskWords
  | keyof typeof applyWords
  | keyof typeof uploadWords
  | keyof typeof actionWords
  | keyof typeof publicWords
  | keyof typeof reviewWords
  | keyof typeof sampleWords
  | keyof typeof staffWords
  | keyof typeof officeWords
  | keyof typeof walkInWords
  | keyof typeof deliveryDeskWords;

learn(common);

/** Says a word of the pages in the reader's language, with its facts filled in. */
export type Say = (word: Word, facts?: Readonly<Record<string, string | number>>) => string;

/** `{days}` is the fact of that name; `{days:day/days}` is the first word for one of them, the second for any other number. */
const hole = /\{(\w+)(?::([^/}]*)\/([^}]*))?\}/g;

/** Speaks a language, with the facts filled in. */
export function speaker(locale: Locale): Say {
  return (word, facts = {}) =>
    (known[word]?.[locale] ?? word).replace(
      hole,
      (whole: string, name: string, one?: string, many?: string) => {
        const fact = facts[name];
        if (one === undefined || many === undefined) return String(fact ?? whole);
        return Number(fact) === 1 ? one : many;
      },
    );
}

/** The areas that every page has, for the test that reads every row. */
export const areas: readonly Words[] = [
  sharedWords,
  domainWords,
  progressWords,
  recordWords,
  refusalWords,
  licenceWords,
  itemWords,
  deliveryWords,
  viewerWords,
];
