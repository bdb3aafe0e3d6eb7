import { deliveryDeskWords } from './delivery-desk.ts';
import { staffWords } from './staff.ts';
import { walkInWords } from './walk-in.ts';

/** The words that only the back office says. */
export const deskWords = { ...staffWords, ...walkInWords, ...deliveryDeskWords };
