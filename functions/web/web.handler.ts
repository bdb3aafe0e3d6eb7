import { citizenPages } from '../../web/citizen-pages.ts';
import { newWebHandler } from './new-web-handler.ts';

export const handler = newWebHandler('web', citizenPages);
