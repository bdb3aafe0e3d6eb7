import type { Routes } from './app.tsx';
import { citizenRoutes } from './citizen/routes.tsx';
import { citizenWords } from './locales/citizen.ts';
import { learn } from './locales/known.ts';
import { sessionPages } from './session.ts';
import { viewerOfApplicant } from './viewer/routes.tsx';

learn(citizenWords);

/** The site of the citizens, and signing in. */
export const citizenPages: readonly Routes[] = [sessionPages, citizenRoutes, viewerOfApplicant];
