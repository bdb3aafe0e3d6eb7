import { describe, expect, it } from 'vitest';
import { placeTaken, standsInLine } from '../../../functions/core/domain/quantity.ts';
import { takeOfQuantity } from '../../../functions/core/use-cases/take-of-quantity.ts';
import { aCentre, chen } from '../../support/a-centre.ts';
import { promisedItem } from '../../support/flow/joint-item.ts';

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

describe('art. 57: of a limited quantity', () => {
  const item = { ...promisedItem(), code: 'limited', quantity: { perYear: 2, basis: '總量控制' } };

  /** A case of the item with its place in the line, and a register of what was granted and who stands before. */
  async function inLine({ taken = 0, before = 0, hasPlace = true } = {}) {
    const { ports, drafted, found } = aCentre({ more: [item] });
    const { application } = await found(await drafted('limited', chen));
    const { placeInLine: _none, ...rest } = application;
    const licences = {
      ...ports.licences,
      takenOfQuantity: async () => taken,
      casesBefore: async () => before,
    };
    const now = { ...rest, status: 'in-review', ...(hasPlace && { placeInLine: '2026-03-02#a' }) } as const;
    return { now, take: () => takeOfQuantity(now, item, 2026, licences), licences };
  }

  it('the next one is taken by whoever stands first', async () => {
    expect(await (await inLine()).take()).toBe(1);
    expect(await (await inLine({ taken: 1 })).take()).toBe(2);
  });

  it('nothing is taken when the year has given all, nor before somebody who was accepted earlier', async () => {
    const refusedWith = (code: string, facts: object) => expect.objectContaining({ code, facts });
    await expect((await inLine({ taken: 2 })).take()).rejects.toThrow(
      refusedWith('QUANTITY_EXHAUSTED', { quantity: 2, year: 2026 }),
    );
    await expect((await inLine({ taken: 1, before: 3 })).take()).rejects.toThrow(
      refusedWith('EARLIER_CASE_UNDECIDED', { before: 3 }),
    );
  });

  it('a case without a place is a fault that is said, not a grant', async () => {
    await expect((await inLine({ hasPlace: false })).take()).rejects.toThrow('no place in the line');
  });

  it('an item that is not limited takes nothing', async () => {
    const { now, licences } = await inLine();
    const { quantity: _none, ...free } = item;
    expect(await takeOfQuantity(now, free, 2026, licences)).toBeUndefined();
  });

  it('a case stands in the line from its acceptance to its end', async () => {
    const { now } = await inLine();
    expect(now.isLimited).toBe(true);
    expect(standsInLine(now)).toBe(true);
    expect(standsInLine({ ...now, status: 'refused' })).toBe(false);
    expect(standsInLine((await inLine({ hasPlace: false })).now)).toBe(false);
  });
});
