import { authorityDeskWords } from './authority-desk.ts';
import { deliveryDeskWords } from './delivery-desk.ts';
import { officeWords } from './office.ts';
import { staffWords } from './staff.ts';

/** The words that only the back office says. */
export const deskWords = { ...staffWords, ...officeWords, ...deliveryDeskWords, ...authorityDeskWords };
