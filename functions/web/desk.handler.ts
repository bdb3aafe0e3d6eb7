import { deskPages } from '../../web/desk-pages.ts';
import { newWebHandler } from './new-web-handler.ts';

export const handler = newWebHandler('desk', deskPages);
