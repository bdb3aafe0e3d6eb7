import { drainPermit } from './drain-permit.ts';
import { govFeasibility } from './gov-feasibility.ts';
import { jointAcceptance } from './joint-acceptance.ts';
import { massEventCity } from './mass-event-city.ts';
import type { Overlay } from './overlay.ts';
import { privateFiling } from './private-filing.ts';
import { schoolBus } from './school-bus.ts';

/** Items worked out by hand, by code. The others follow the rules of `work-out-item.ts`. */
export const overlays: Readonly<Record<string, Overlay>> = {
  'drain-permit': drainPermit,
  'gov-feasibility': govFeasibility,
  'joint-acceptance': jointAcceptance,
  'mass-event-city': massEventCity,
  'private-filing': privateFiling,
  schoolbus: schoolBus,
};
