import type { Routes } from './app.tsx';
import { deskWords } from './locales/desk.ts';
import { learn } from './locales/known.ts';
import { deliveryRoutes } from './staff/delivery-routes.tsx';
import { findRoutes } from './staff/find-routes.tsx';
import { inboxRoutes } from './staff/inbox-routes.tsx';
import { licenceRoutes } from './staff/licence-routes.tsx';
import { ratingRoutes } from './staff/rating-routes.tsx';
import { staffRoutes } from './staff/routes.tsx';
import { sampleRoutes } from './staff/sample-page.tsx';
import { teamRoutes } from './staff/team-routes.tsx';
import { viewerOfDesk } from './viewer/routes.tsx';

learn(deskWords);

/** The back office below `/staff`, but for the window. */
export const deskPages: readonly Routes[] = [
  inboxRoutes,
  teamRoutes,
  staffRoutes,
  sampleRoutes,
  viewerOfDesk,
  licenceRoutes,
  findRoutes,
  deliveryRoutes,
  ratingRoutes,
];
