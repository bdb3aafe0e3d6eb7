import type { Routes } from './app.tsx';
import { learn } from './locales/known.ts';
import { windowWords } from './locales/window.ts';
import { viewerOfWindow } from './viewer/routes.tsx';
import { walkInDeliveryRoutes } from './window/delivery-page.tsx';
import { walkInRoutes } from './window/walk-in-routes.tsx';

learn(windowWords);

/** Where staff file for people who come, all below `/staff/walk-ins`. */
export const windowPages: readonly Routes[] = [walkInRoutes, walkInDeliveryRoutes, viewerOfWindow];
