import { describe, expect, it } from 'vitest';
import { placeTaken } from '../../../functions/core/domain/quantity.ts';

const at = (time: string) => new Date(`2026-03-${time}+08:00`);
const limited = { id: 'a', isLimited: true } as const;
const on = (type: 'ApplicationAccepted' | 'AcceptanceDeemed', acceptedOn: string) =>
  [{ type, acceptedOn, promisedLastOn: '2026-04-01' }] as const;

describe('art. 57: the place in the line', () => {
  it('of a deemed acceptance that is recorded late is that of the day on which it came about', () => {
    const deemed = placeTaken(limited, on('AcceptanceDeemed', '2026-03-02'), at('10T09:00:00'));
    const accepted = placeTaken(limited, on('ApplicationAccepted', '2026-03-03'), at('03T09:00:00'));
    expect([accepted, deemed].toSorted()).toEqual([deemed, accepted]);
  });

  it('follows the hour within a day', () => {
    const late = placeTaken(limited, on('ApplicationAccepted', '2026-03-03'), at('03T16:00:00'));
    const early = placeTaken(limited, on('ApplicationAccepted', '2026-03-03'), at('03T09:30:00'));
    expect([late, early].toSorted()).toEqual([early, late]);
  });

  it('is taken by acceptance alone, and only where the item is limited', () => {
    const accepted = on('ApplicationAccepted', '2026-03-03');
    expect(placeTaken({ id: 'a' }, accepted, at('03T09:00:00'))).toBeUndefined();
    const filed = { type: 'ApplicationSubmitted', reference: 'r', receivedOn: '2026-03-02' } as const;
    expect(placeTaken(limited, [filed], at('02T09:00:00'))).toBeUndefined();
  });
});
