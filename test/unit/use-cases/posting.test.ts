import { describe, expect, it } from 'vitest';
import { postingOf } from '../../../functions/core/use-cases/deliver-paper.ts';
import { cityReviewer } from '../../support/a-centre.ts';

const at = new Date('2026-03-03T09:00:00+08:00');
const letter = {
  caller: cityReviewer,
  applicationId: 'a',
  carrier: ' EMS ',
  trackingNumber: 'ea 123456789 cn',
};

describe('article 44: a letter that was given to a carrier', () => {
  it('names the carrier, and the number by which the applicant follows it', () => {
    expect(postingOf(letter, at)).toMatchObject({
      carrier: 'EMS',
      trackingNumber: 'EA123456789CN',
      on: '2026-03-03',
    });
  });

  it.each([
    [{ carrier: ' ' }, 'CARRIER_REQUIRED', 'carrier'],
    [{ trackingNumber: '12' }, 'TRACKING_NUMBER_INVALID', 'trackingNumber'],
  ])('is no posting with %o', (wrong, code, field) => {
    expect(() => postingOf({ ...letter, ...wrong }, at)).toThrow(
      expect.objectContaining({ code, facts: { field } }),
    );
  });
});
