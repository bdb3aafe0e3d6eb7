import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { chainLicenceEvents, checkLicenceChain } from '../../../functions/core/domain/licence-event.ts';
import { aLicence } from './a-licence.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const made = { by: { kind: 'centre', part: 'test' }, at: new Date('2026-03-02T01:00:00Z'), sha256 } as const;
const { licence: end, events } = chainLicenceEvents(aLicence(), made, [
  { type: 'LicenceIssued', issuedOn: '2026-03-02' },
  { type: 'LicencePrinted', sha256: 'a' },
  { type: 'LicenceInspectionSet', nextOn: '2027-03-01' },
]);

describe('the log of a licence', () => {
  it('is whole as it was written, and empty before anything was', () => {
    expect(checkLicenceChain(events, end, sha256)).toEqual({ isIntact: true, length: 3 });
    expect(checkLicenceChain([], {}, sha256)).toEqual({ isIntact: true, length: 0 });
  });

  it.each([
    ['an event was changed', 2, events.map((one, at) => (at === 1 ? { ...one, at: 'later' } : one))],
    ['one was taken out', 2, events.filter((_one, at) => at !== 1)],
    ['two changed places', 1, [events[1], events[0], events[2]].flatMap((one) => one ?? [])],
    ['the last was cut off', 3, events.slice(0, 2)],
    ['all of it was cut off', 1, []],
  ])('shows where it is broken: %s', (_what, brokenAt, found) => {
    expect(checkLicenceChain(found, end, sha256)).toEqual({
      isIntact: false,
      brokenAt,
      length: found.length,
    });
  });

  it('shows events behind the end that the licence remembers', () => {
    const { lastSeq, lastHash } = chainLicenceEvents(aLicence(), made, [
      { type: 'LicenceIssued', issuedOn: '2026-03-02' },
    ]).licence;
    const remembered = {
      ...(lastSeq !== undefined && { lastSeq }),
      ...(lastHash !== undefined && { lastHash }),
    };
    expect(checkLicenceChain(events, remembered, sha256).isIntact).toBe(false);
    expect(checkLicenceChain(events, {}, sha256).isIntact).toBe(false);
  });
});
