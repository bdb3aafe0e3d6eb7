import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar } from '../../../catalogue/catalogue.ts';
import { licenceStateOn, licenceStates } from '../../../functions/core/domain/licence.ts';
import {
  askRenewal,
  byLaw,
  cancel,
  decideRenewal,
  isLicenceAllowed,
  licenceCommands,
  liftSuspension,
  nextLicenceMarkAt,
  remind,
  renewalLastOn,
  revoke,
  setInspection,
  succeed,
  suspend,
} from '../../../functions/core/domain/licence-life.ts';
import { aLicence } from './a-licence.ts';

const said = { reason: '違規排放', legalBasis: '條例第四十九條' };
/** Expires in a year whose holidays are known. */
const soon = aLicence({ issuedOn: '2025-07-02', validUntil: '2026-07-01', validityYears: 1 });
const refusedWith = (code: string) => expect.objectContaining({ code });

describe('article 50: renewal', () => {
  it('is asked for thirty working days before expiry at the latest', () => {
    const lastOn = renewalLastOn(soon, calendar) ?? '';
    expect(lastOn).toBe('2026-05-19');
    expect(askRenewal(soon, '2026-05-19', calendar).licence.renewal).toEqual({ askedOn: '2026-05-19' });
    expect(() => askRenewal(soon, '2026-05-20', calendar)).toThrow(refusedWith('RENEWAL_TOO_LATE'));
  });

  it('can be asked for years ahead of any known calendar', () => {
    expect(askRenewal(aLicence(), '2026-03-03', calendar).events).toEqual([
      { type: 'LicenceRenewalAsked', askedOn: '2026-03-03' },
    ]);
  });

  it('is asked for once, and only where there is a term', () => {
    const asked = askRenewal(soon, '2026-05-01', calendar).licence;
    expect(() => askRenewal(asked, '2026-05-02', calendar)).toThrow(refusedWith('RENEWAL_ASKED'));
    const { validUntil: _none, ...endless } = soon;
    expect(() => askRenewal(endless, '2026-05-02', calendar)).toThrow(refusedWith('RENEWAL_NOT_FORESEEN'));
  });

  it('gives another term behind the one that runs', () => {
    const asked = askRenewal(soon, '2026-05-01', calendar).licence;
    const granted = { isGranted: true, reason: '', legalBasis: '' };
    const { licence, events } = decideRenewal(asked, granted, '2026-06-01');
    expect(licence).toMatchObject({ validUntil: '2027-07-01', state: 'valid' });
    expect(licence.renewal).toBeUndefined();
    expect(licence.renewals).toEqual([{ on: '2026-06-01', by: 'decision', from: '2026-07-01' }]);
    expect(events).toEqual([
      { type: 'LicenceRenewed', by: 'decision', renewedOn: '2026-06-01', validUntil: '2027-07-01' },
    ]);
  });

  it('is refused with reasons only (article 38), and then the licence expires', () => {
    const asked = askRenewal(soon, '2026-05-01', calendar).licence;
    const refusal = { isGranted: false, reason: ' ', legalBasis: '條例' };
    expect(() => decideRenewal(asked, refusal, '2026-06-01')).toThrow(refusedWith('REASON_REQUIRED'));
    const { licence } = decideRenewal(asked, { ...refusal, reason: '不再符合條件' }, '2026-06-01');
    expect(licenceStateOn(licence, '2026-07-02')).toBe('expired');
    expect(() => decideRenewal(licence, refusal, '2026-06-02')).toThrow(refusedWith('NO_RENEWAL_ASKED'));
  });

  it('is granted by silence when the last day has ended, not before, and once', () => {
    const asked = askRenewal(soon, '2026-05-01', calendar).licence;
    expect(nextLicenceMarkAt(asked)).toBe('2026-07-01T16:00:00.000Z');
    expect(byLaw(asked, '2026-07-01').events).toEqual([]);
    const { licence, events } = byLaw(asked, '2026-07-02');
    expect(events).toEqual([
      { type: 'LicenceRenewed', by: 'silence', renewedOn: '2026-07-02', validUntil: '2027-07-01' },
    ]);
    expect(byLaw(licence, '2026-07-02').events).toEqual([]);
    // who looks late finds what the law did then, not now
    expect(byLaw(asked, '2026-12-31').licence).toEqual(licence);
  });

  it('never lets a licence be expired while a renewal that was asked for in time is undecided', () => {
    const asked = askRenewal(soon, '2026-05-01', calendar).licence;
    expect(licenceStateOn(asked, '2026-07-02')).toBe('valid');
    expect(licenceStateOn(soon, '2026-07-02')).toBe('expired');
  });
});

describe('suspension', () => {
  it('needs reasons and a day to come, and ends with its last day by itself', () => {
    expect(() => suspend(aLicence(), { ...said, reason: '' }, '2026-04-01')).toThrow(
      refusedWith('REASON_REQUIRED'),
    );
    expect(() => suspend(aLicence(), { ...said, until: '2026-03-31' }, '2026-04-01')).toThrow(
      refusedWith('SUSPENSION_DAY_INVALID'),
    );
    const { licence } = suspend(aLicence(), { ...said, until: '2026-04-10' }, '2026-04-01');
    expect(licence).toMatchObject({ state: 'suspended', since: '2026-04-01' });
    expect(nextLicenceMarkAt(licence)).toBe('2026-04-10T16:00:00.000Z');
    expect(byLaw(licence, '2026-04-10').licence.state).toBe('suspended');
    const over = byLaw(licence, '2026-04-11');
    expect(over.licence).toMatchObject({ state: 'valid', since: '2026-04-11' });
    expect(over.licence.suspension).toBeUndefined();
    expect(over.events).toEqual([{ type: 'LicenceSuspensionEnded', endedOn: '2026-04-11' }]);
  });

  it('without a last day lasts until it is lifted, with a reason', () => {
    const { licence } = suspend(aLicence(), said, '2026-04-01');
    expect(byLaw(licence, '2030-01-01').licence.state).toBe('suspended');
    expect(() => liftSuspension(licence, ' ', '2026-05-01')).toThrow(refusedWith('REASON_REQUIRED'));
    expect(liftSuspension(licence, '已整改', '2026-05-01').licence.state).toBe('valid');
  });
});

describe('articles 69 and 79: revocation', () => {
  const deceit = { ...said, ground: 'by-deceit', concernsSafety: true } as const;

  it('bars whoever got a safety-related licence by deceit for three years', () => {
    const { licence, events } = revoke(aLicence(), deceit, '2026-04-01');
    expect(licence).toMatchObject({ state: 'revoked', since: '2026-04-01' });
    expect(licence.revocation?.barredUntil).toBe('2029-04-01');
    expect(events).toMatchObject([{ type: 'LicenceRevoked', barredUntil: '2029-04-01' }]);
  });

  it.each([
    { ...deceit, concernsSafety: false },
    { ...deceit, ground: 'not-qualified' as const },
  ])('bars nobody else: $ground', (other) => {
    expect(revoke(aLicence(), other, '2026-04-01').licence.revocation?.barredUntil).toBeUndefined();
  });

  it('needs a reason and its basis', () => {
    expect(() => revoke(aLicence(), { ...deceit, legalBasis: '' }, '2026-04-01')).toThrow(
      refusedWith('REASON_REQUIRED'),
    );
  });
});

describe('article 70: cancellation', () => {
  it('is for the holder to wish at any time, and for the authority with a reason', () => {
    const { licence } = cancel(aLicence(), { ground: 'at-request', reason: '' }, '2026-04-01');
    expect(licence).toMatchObject({ state: 'cancelled', cancellation: 'at-request', since: '2026-04-01' });
    expect(() => cancel(aLicence(), { ground: 'death', reason: '' }, '2026-04-01')).toThrow(
      refusedWith('REASON_REQUIRED'),
    );
  });

  it('for expiry comes after expiry', () => {
    const expired = { ground: 'expired', reason: '' } as const;
    expect(() => cancel(aLicence(), expired, '2029-03-01')).toThrow(refusedWith('NOT_EXPIRED'));
    expect(cancel(aLicence(), expired, '2029-03-02').licence.state).toBe('cancelled');
  });
});

describe('article 49: change and replacement', () => {
  const next = { number: 'LY-CGJ-2026-000008', on: '2026-04-01' };

  it('puts a new licence in the place of the old one, linked both ways', () => {
    const changed = { holderName: '龍巖茶業有限公司' };
    const { old, successor } = succeed(aLicence(), { because: 'changed', reason: '更名', changed }, next);
    expect(old.licence).toMatchObject({ state: 'replaced', replacedBy: next.number, since: next.on });
    expect(successor.licence).toMatchObject({
      number: next.number,
      holderName: '龍巖茶業有限公司',
      replaces: 'LY-CGJ-2026-000007',
      state: 'valid',
      validUntil: '2029-03-01',
      issuedOn: '2026-04-01',
    });
    expect(successor.licence.replacedBy).toBeUndefined();
  });

  it('says the same again when the old one is lost, and changes nothing without a change', () => {
    const lost = { because: 'lost', reason: '', changed: {} } as const;
    const { licence } = succeed(aLicence(), lost, next).successor;
    const { version: _version, ...before } = aLicence();
    const { number, on: issuedOn } = next;
    expect(licence).toEqual({ ...before, number, issuedOn, replaces: before.number });
    expect(() => succeed(aLicence(), { ...lost, because: 'changed' }, next)).toThrow(
      refusedWith('NOTHING_CHANGED'),
    );
  });

  it('carries a renewal that is asked for over to the new licence', () => {
    const asked = askRenewal(soon, '2026-05-01', calendar).licence;
    const { old, successor } = succeed(asked, { because: 'damaged', reason: '', changed: {} }, next);
    expect(successor.licence.renewal).toEqual({ askedOn: '2026-05-01' });
    expect(old.licence.renewal).toBeUndefined();
  });
});

describe('reminders', () => {
  it('come once, ninety days before expiry and thirty before an inspection', () => {
    const { licence } = setInspection(aLicence(), '2027-03-02', '2026-03-02');
    expect(nextLicenceMarkAt(licence)).toBe('2027-01-30T16:00:00.000Z');
    expect(remind(licence, '2027-01-30').events).toEqual([]);
    const reminded = remind(licence, '2027-01-31');
    expect(reminded.events).toEqual([{ type: 'LicenceInspectionNear', nextOn: '2027-03-02' }]);
    expect(remind(reminded.licence, '2027-02-01').events).toEqual([]);
    expect(nextLicenceMarkAt(reminded.licence)).toBe('2028-11-30T16:00:00.000Z');
  });

  it('are not sent too late to be of use, nor for a licence of a few weeks, nor for one that is over', () => {
    expect(remind(aLicence(), '2030-01-01').events).toEqual([]);
    expect(nextLicenceMarkAt(remind(aLicence(), '2030-01-01').licence)).toBeUndefined();
    expect(nextLicenceMarkAt(aLicence({ validUntil: '2026-04-01' }))).toBeUndefined();
    expect(nextLicenceMarkAt(aLicence({ state: 'cancelled' }))).toBeUndefined();
  });

  it('of an inspection need a day to come', () => {
    expect(() => setInspection(aLicence(), '2026-03-02', '2026-03-02')).toThrow(
      refusedWith('NEXT_INSPECTION_INVALID'),
    );
  });
});

describe('every command', () => {
  it('leaves a licence alone that is revoked, replaced or cancelled', () => {
    for (const state of ['revoked', 'replaced', 'cancelled'] as const)
      for (const command of licenceCommands)
        expect(isLicenceAllowed(command, aLicence({ state }), '2026-04-01'), `${command} ${state}`).toBe(
          false,
        );
  });

  it('of use stops with expiry; revocation, cancellation and the end of a suspension go on', () => {
    const after = licenceCommands.filter((one) => isLicenceAllowed(one, aLicence(), '2029-03-02'));
    expect(after.toSorted()).toEqual(['cancel', 'revoke']);
    const suspended = aLicence({ state: 'suspended', suspension: said });
    expect(isLicenceAllowed('liftSuspension', suspended, '2029-03-02')).toBe(true);
  });

  it('finds what the law did done once, on whatever day anybody looked before', () => {
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, fc.option(day), fc.boolean(), (first, later, validUntil, until, isAsked) => {
        const [before = '', today = ''] = [first, later].toSorted();
        const licence = aLicence({
          validUntil,
          ...(until !== null && { state: 'suspended' as const, suspension: { ...said, until } }),
          ...(isAsked && { renewal: { askedOn: '2026-03-02' } }),
        });
        const once = byLaw(licence, today).licence;
        expect(licenceStates).toContain(once.state);
        expect(byLaw(once, today).events).toEqual([]);
        expect(byLaw(byLaw(licence, before).licence, today).licence).toEqual(once);
      }),
    );
  });
});
