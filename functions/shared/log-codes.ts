/**
 * The registry of what the functions log. A line is a code with facts, never a sentence with data in it, so that
 * it can be counted, alarmed on and searched, and nothing personal slips in.
 */

/** How something with a name ends: an operation, a task, a consumer. `submit-application` → `SUBMIT_APPLICATION_REFUSED`. */
export const outcomes = ['STARTED', 'COMPLETED', 'REFUSED', 'FAILED'] as const;
export type Outcome = (typeof outcomes)[number];

/** Codes beside those outcomes, with what they mean to the one on duty. */
export const specialCodes = {
  ROUTE_UNKNOWN:
    'A request came for a route that this function does not serve: routes and operations disagree.',
  REFUSAL_UNDECLARED:
    'An operation refused with a code that its definition does not name: the contract has a gap.',
  STREAM_RECORD_UNREADABLE:
    'A record of the stream is no event as this version writes them; it is retried, then isolated.',
  STREAM_RECORD_FAILED:
    'A record of the stream could not be worked off; it and what follows it is delivered again.',
  DOCUMENT_KEY_UNKNOWN: 'An object in quarantine has no key that the centre gave; it is left to expire.',
  DOCUMENT_NOT_ARRIVED:
    'The notice of a file came before it could be read, or before the virus scanner has spoken; it is asked again.',
  SCAN_FAILED: 'The virus scanner gave no verdict: the file waits in quarantine and is checked again.',
  MESSAGE_NOT_SENT: 'A message is kept but could not be sent; the sweep sends it.',
  SWEEP_DONE: 'How much a sweep drove on, and how much it could not.',
  RECOMPUTE_FAILED:
    'A clock could not be counted again after the calendar changed; the next sweep tries again.',
  SWEEP_ENTRY_FAILED: 'Something due could not be driven on; the next sweep tries again.',
} as const satisfies Record<string, string>;

export type LogCode = `${Uppercase<string>}_${Outcome}` | keyof typeof specialCodes;

/** The code of an outcome. Names are in kebab-case, as in files and state machines. */
export function outcomeCode(name: string, outcome: Outcome): LogCode {
  return `${upper(name.replaceAll('-', '_'))}_${outcome}`;
}

function upper<Text extends string>(text: Text): Uppercase<string>;
function upper(text: string): string {
  return text.toUpperCase();
}
