import { drainPermit } from './drain-permit.ts';
import { foodProduction } from './food-production.ts';
import { gasLicence } from './gas-licence.ts';
import { govFeasibility } from './gov-feasibility.ts';
import { jointAcceptance } from './joint-acceptance.ts';
import { massEventCity } from './mass-event-city.ts';
import type { Overlay } from './overlay.ts';
import { privateFiling } from './private-filing.ts';
import { schoolBus } from './school-bus.ts';

/** The safety of a crowd hangs on these: nobody's silence passes for consent. */
const silenceIsNoConsent: Overlay = { silence: 'escalate' };

/** Items worked out by hand, by code. The others follow the rules of `work-out-item.ts`. */
export const overlays: Readonly<Record<string, Overlay>> = {
  'drain-permit': drainPermit,
  'fireworks-show': silenceIsNoConsent,
  'food-production': foodProduction,
  'gas-licence': gasLicence,
  'gov-feasibility': govFeasibility,
  'joint-acceptance': jointAcceptance,
  'large-religious-event': silenceIsNoConsent,
  'mass-event': silenceIsNoConsent,
  'mass-event-city': massEventCity,
  'private-filing': privateFiling,
  'risky-event': silenceIsNoConsent,
  schoolbus: schoolBus,
};
