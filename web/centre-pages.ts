import type { Routes } from './app.tsx';
import { citizenRoutes } from './citizen/routes.tsx';
import { centreWords } from './locales/centre.ts';
import { learn } from './locales/known.ts';
import { reviewRoutes } from './review/routes.tsx';
import { sessionPages } from './session.ts';
import { viewerOfCentre } from './viewer/routes.tsx';

learn(centreWords);

/** What everybody may open: the site of the citizens, the signed links of the departments, signing in. */
export const centrePages: readonly Routes[] = [sessionPages, citizenRoutes, reviewRoutes, viewerOfCentre];
