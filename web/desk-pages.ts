import type { Routes } from './app.tsx';
import { deskWords } from './locales/desk.ts';
import { learn } from './locales/known.ts';
import { findRoutes } from './staff/find-routes.tsx';
import { inboxRoutes } from './staff/inbox-routes.tsx';
import { licenceRoutes } from './staff/licence-routes.tsx';
import { staffRoutes } from './staff/routes.tsx';
import { sampleRoutes } from './staff/sample-page.tsx';
import { teamRoutes } from './staff/team-routes.tsx';
import { walkInRoutes } from './staff/walk-in-routes.tsx';
import { viewerOfDesk } from './viewer/routes.tsx';

learn(deskWords);

/** The back office, all below `/staff`. */
export const deskPages: readonly Routes[] = [
  inboxRoutes,
  teamRoutes,
  staffRoutes,
  sampleRoutes,
  viewerOfDesk,
  licenceRoutes,
  findRoutes,
  walkInRoutes,
];
