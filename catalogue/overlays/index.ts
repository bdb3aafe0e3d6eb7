import { drainPermit } from './drain-permit.ts';
import { massEventCity } from './mass-event-city.ts';
import type { Overlay } from './overlay.ts';
import { privateFiling } from './private-filing.ts';

/** The safety of a crowd hangs on these: nobody's silence passes for consent. */
const silenceIsNoConsent: Overlay = { silence: 'escalate' };

/** Items worked out by hand, by code. The others follow the rules of `work-out-item.ts`. */
export const overlays: Readonly<Record<string, Overlay>> = {
  'drain-permit': drainPermit,
  'fireworks-show': silenceIsNoConsent,
  'large-religious-event': silenceIsNoConsent,
  'mass-event': silenceIsNoConsent,
  'mass-event-city': massEventCity,
  'private-filing': privateFiling,
  'risky-event': silenceIsNoConsent,
};
