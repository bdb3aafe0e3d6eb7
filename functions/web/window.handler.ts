import { windowPages } from '../../web/window-pages.ts';
import { newWebHandler } from './new-web-handler.ts';

export const handler = newWebHandler('window', windowPages);
