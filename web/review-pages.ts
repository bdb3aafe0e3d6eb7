import type { Routes } from './app.tsx';
import { learn } from './locales/known.ts';
import { officerWords } from './locales/officer.ts';
import { reviewRoutes } from './review/routes.tsx';
import { viewerOfReview } from './viewer/routes.tsx';

learn(officerWords);

/** What an officer of a department opens with a signed link, all below `/review`. */
export const reviewPages: readonly Routes[] = [reviewRoutes, viewerOfReview];
