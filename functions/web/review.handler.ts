import { reviewPages } from '../../web/review-pages.ts';
import { newWebHandler } from './new-web-handler.ts';

export const handler = newWebHandler('review', reviewPages);
