import { drainPermit } from './drain-permit.ts';
import { massEventCity } from './mass-event-city.ts';
import type { Overlay } from './overlay.ts';
import { privateFiling } from './private-filing.ts';

/** Items worked out by hand, by code. The others follow the rules of `work-out-item.ts`. */
export const overlays: Readonly<Record<string, Overlay>> = {
  'drain-permit': drainPermit,
  'mass-event-city': massEventCity,
  'private-filing': privateFiling,
};
