import { authorityDeskWords } from './authority-desk.ts';
import { officeWords } from './office.ts';
import { staffWords } from './staff.ts';
import { walkInWords } from './walk-in.ts';

/** The words that only the back office says. */
export const deskWords = { ...staffWords, ...officeWords, ...walkInWords, ...authorityDeskWords };
