import { centrePages } from '../../web/centre-pages.ts';
import { newWebHandler } from './new-web-handler.ts';

export const handler = newWebHandler('web', centrePages);
