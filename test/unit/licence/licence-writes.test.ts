import { describe, expect, it } from 'vitest';
import { calendar } from '../../../catalogue/catalogue.ts';
import type { StaffCaller } from '../../../functions/core/domain/actor.ts';
import { type Licence, partsOfNumber } from '../../../functions/core/domain/licence.ts';
import { LicenceConflict, type LicenceRegister } from '../../../functions/core/ports/registers.ts';
import { changeLicence } from '../../../functions/core/use-cases/change-licence.ts';
import { showOwnLicence } from '../../../functions/core/use-cases/show-licence.ts';
import { writeLicence } from '../../../functions/core/use-cases/write-licence.ts';
import { aCentre, chen } from '../../support/a-centre.ts';
import { aLicence } from './a-licence.ts';

const refusedWith = (code: string) => expect.objectContaining({ code });
const approver: StaffCaller = {
  kind: 'staff',
  sub: 'lai',
  name: '賴麗華',
  memberships: [{ role: 'approver', departmentCode: 'CGJ' }],
};

/** A register of one licence, whose next writes are lost to somebody who was faster. */
function aRegister(licence: Licence, lost = 0, failure: Error = new LicenceConflict(licence.number)) {
  const { ports } = aCentre();
  let [held, tries] = [licence, 0];
  const licences: LicenceRegister = {
    ...ports.licences,
    find: async (number) => (number === held.number ? held : undefined),
    holderKeyOf: async () => licence.holderKey ?? '',
    save: async ({ after }) => {
      tries += 1;
      if (tries <= lost) throw failure;
      held = after;
    },
  };
  const system = { ...ports.system, pause: async () => {} };
  return { ports: { ...ports, licences, system }, tries: () => tries, held: () => held };
}

const by = { kind: 'centre', part: 'test' } as const;
const inspected = (licence: Licence) => ({
  licence: { ...licence, nextInspectionOn: '2027-03-01' },
  events: [{ type: 'LicenceInspectionSet', nextOn: '2027-03-01' } as const],
});

describe('writing to a licence', () => {
  it('is decided anew when somebody else was faster', async () => {
    const register = aRegister(aLicence(), 3);
    const { licence } = await writeLicence({ number: aLicence().number, by }, inspected, register.ports);
    expect([register.tries(), licence.version, register.held().nextInspectionOn]).toEqual([
      4,
      2,
      '2027-03-01',
    ]);
  });

  it('gives up with a name when everybody else is faster, and passes on what is no conflict', async () => {
    const busy = aRegister(aLicence(), 1000);
    await expect(writeLicence({ number: aLicence().number, by }, inspected, busy.ports)).rejects.toThrow(
      refusedWith('VERSION_CONFLICT'),
    );
    expect(busy.tries()).toBe(24);
    const down = aRegister(aLicence(), 1, new Error('the table is away'));
    await expect(writeLicence({ number: aLicence().number, by }, inspected, down.ports)).rejects.toThrow(
      'away',
    );
    expect(down.tries()).toBe(1);
  });

  it('begins with the first version of a licence that was written before versions were', async () => {
    const { version: _none, ...old } = aLicence();
    const register = aRegister(old);
    await writeLicence({ number: old.number, by }, inspected, register.ports);
    expect(register.held().version).toBe(2);
  });

  it('asks nothing of the register for what is no number of a licence', async () => {
    expect(partsOfNumber('LY-CGJ-2026-000007')).toEqual({ departmentCode: 'CGJ', year: 2026, serial: 7 });
    for (const number of ['', 'LY-CGJ-2026-7', 'ly-cgj-2026-000007', '../LY-CGJ-2026-000007']) {
      expect(partsOfNumber(number)).toBeUndefined();
      const asked: string[] = [];
      const { ports } = aRegister(aLicence());
      const licences = { ...ports.licences, find: async (one: string) => void asked.push(one) };
      const write = writeLicence({ number, by }, inspected, { ...ports, licences });
      await expect(write).rejects.toThrow(refusedWith('LICENCE_NOT_FOUND'));
      expect(asked).toEqual([]);
    }
  });
});

describe('article 49: a change of what a licence says', () => {
  it('needs its reason', async () => {
    const { ports, tries } = aRegister(aLicence());
    const change = { caller: approver, number: aLicence().number, reason: ' ', holderName: '新名' };
    await expect(changeLicence(change, ports)).rejects.toThrow(refusedWith('REASON_REQUIRED'));
    expect(tries()).toBe(0);
  });
});

describe('a licence on its holder’s page', () => {
  const shownWith = async (licence: Licence, published = calendar) => {
    const { ports } = aRegister(licence);
    const catalogue = { ...ports.catalogue, calendar: async () => published };
    return showOwnLicence({ caller: chen, number: licence.number }, { ...ports, catalogue });
  };

  it('says until when a renewal can be asked for, as far as the holidays are known', async () => {
    const soon = aLicence({ validUntil: '2026-12-01', validityYears: 1 });
    expect((await shownWith(soon)).renewalLastOn).toBe('2026-10-20');
    expect(await shownWith(aLicence({ validUntil: '2099-03-01' }))).not.toHaveProperty('renewalLastOn');
    const { validUntil: _none, ...endless } = aLicence();
    const shown = await shownWith(endless);
    expect(shown).not.toHaveProperty('renewalLastOn');
    expect(shown.actions.find(({ action }) => action === 'ask-renewal')?.refusal).toBe(
      'RENEWAL_NOT_FORESEEN',
    );
  });

  it('does not take a broken calendar for one that ends', async () => {
    const broken = new Proxy(calendar, {
      get: () => {
        throw new Error('the calendar is broken');
      },
    });
    await expect(shownWith(aLicence({ validUntil: '2026-12-01' }), broken)).rejects.toThrow('broken');
  });

  it('says that a renewal was asked for', async () => {
    const asked = aLicence({ renewal: { askedOn: '2026-03-01' } });
    const { actions } = await shownWith(asked);
    expect(actions.find(({ action }) => action === 'ask-renewal')?.refusal).toBe('RENEWAL_ASKED');
  });
});
