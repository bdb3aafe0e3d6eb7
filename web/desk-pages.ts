import type { Routes } from './app.tsx';
import { deskWords } from './locales/desk.ts';
import { learn } from './locales/known.ts';
import { deliveryRoutes } from './staff/delivery-routes.tsx';
import { findRoutes } from './staff/find-routes.tsx';
import { licenceRoutes } from './staff/licence-routes.tsx';
import { ratingRoutes } from './staff/rating-routes.tsx';
import { staffRoutes } from './staff/routes.tsx';
import { walkInDeliveryRoutes } from './staff/walk-in-delivery.tsx';
import { walkInRoutes } from './staff/walk-in-routes.tsx';
import { viewerOfDesk } from './viewer/routes.tsx';

learn(deskWords);

/** The back office, all below `/staff`. */
export const deskPages: readonly Routes[] = [
  staffRoutes,
  viewerOfDesk,
  licenceRoutes,
  findRoutes,
  walkInRoutes,
  deliveryRoutes,
  walkInDeliveryRoutes,
  ratingRoutes,
];
