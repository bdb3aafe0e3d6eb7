import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseAddress, trackingNumberOf, waysOf } from '../../../functions/core/domain/delivery.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { recoverDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { chooseDelivery } from '../../../functions/core/use-cases/choose-delivery.ts';
import { deleteDocuments } from '../../../functions/core/use-cases/delete-documents.ts';
import { deliverLicence } from '../../../functions/core/use-cases/deliver-licence.ts';
import { handOverLicence, postLicence } from '../../../functions/core/use-cases/deliver-paper.ts';
import { fetchLicence } from '../../../functions/core/use-cases/fetch-licence.ts';
import { followProgress } from '../../../functions/core/use-cases/follow-progress.ts';
import { listTasks } from '../../../functions/core/use-cases/list-cases.ts';
import { showSupervision } from '../../../functions/core/use-cases/show-supervision.ts';
import { urge } from '../../../functions/core/use-cases/urge.ts';
import {
  aCentre,
  chen,
  cityApprover,
  cityReviewer,
  lin,
  policeReviewer,
  supervisor,
} from '../../support/a-centre.ts';
import { filled, reviewed } from '../../support/promised-case.ts';

const address = { recipient: '陳美玲', phone: '+86 139 0000 1111', address: '龍巖市新羅區龍騰路 1 號' };
const letter = { carrier: ' EMS ', trackingNumber: 'ea 123 456 789 cn' };

let centre: ReturnType<typeof aCentre>;
let id: string;
const own = () => ({ caller: chen, applicationId: id });
const desk = () => ({ caller: cityReviewer, applicationId: id });
const came = { collector: 'applicant', paper: 'resident-id' } as const;

/** Decided on 2 March 2026; the stream has printed the licence. */
async function granted(way: 'electronic' | 'pick-up' | 'post'): Promise<void> {
  await chooseDelivery({ ...own(), way, address }, centre.ports);
  await approveApplication({ caller: cityApprover, applicationId: id }, centre.ports);
  await deliverLicence({ applicationId: id }, centre.ports);
}

const shown = async () => {
  const { reference = '', queryCode: code = '' } = (await centre.found(id)).application;
  return followProgress({ reference, code }, centre.ports);
};

beforeEach(async () => {
  centre = aCentre();
  id = await reviewed(centre);
});

describe('the delivery of a licence (行政許可法第四十四條)', () => {
  it('is electronic and at once where nothing else is chosen', async () => {
    await granted('electronic');
    const { application, tasks } = await centre.found(id);
    expect(application.status).toBe('delivered');
    expect(tasks.filter((task) => task.status === 'open')).toEqual([]);
    expect((await shown()).delivery).toEqual({ way: 'electronic', isReady: false });
  });

  it('leaves the ten working days running until a paper that was asked for is handed over', async () => {
    await granted('pick-up');
    const { application, ledger, tasks } = await centre.found(id);
    expect(application.status).toBe('approved');
    expect(ledger?.deliveredOn).toBeUndefined();
    expect(ledger?.deliveryDueOn).toBe('2026-03-16');
    expect(tasks.filter((task) => task.status === 'open')).toMatchObject([
      { action: 'handover', dueOn: '2026-03-16', role: 'reviewer' },
    ]);
    expect((await shown()).delivery).toEqual({ way: 'pick-up', isReady: true, lastOn: '2026-03-16' });

    centre.at('2026-03-16T16:00:00+08:00');
    await handOverLicence({ ...desk(), ...came }, centre.ports);
    const after = await centre.found(id);
    expect(after.application.status).toBe('delivered');
    expect(after.ledger).toMatchObject({ deliveredOn: '2026-03-16' });
    expect(after.tasks.filter((task) => task.status === 'open')).toEqual([]);
    expect((await shown()).delivery).toMatchObject({ handedOverOn: '2026-03-16' });
    await recoverDeadline(id, centre.ports);
    expect(centre.typesOf(id)).not.toContain('DeliveryOverdue');
  });

  it('gives the electronic licence at once, whatever becomes of the paper', async () => {
    await granted('post');
    expect((await fetchLicence(own(), centre.ports)).number).toBe('LY-CGJ-2026-000001');
  });

  it('prints once and asks the window once, however often the stream tells of the grant', async () => {
    await granted('post');
    await deliverLicence({ applicationId: id }, centre.ports);
    expect(centre.typesOf(id).filter((type) => type === 'LicenceReady')).toHaveLength(1);
    expect((await centre.found(id)).tasks.filter((task) => task.status === 'open')).toHaveLength(1);
  });

  it('is late when the paper is not out after ten working days: the supervisors see it until it is', async () => {
    await granted('post');
    centre.at('2026-03-17T00:00:00+08:00');
    await recoverDeadline(id, centre.ports);
    expect(centre.typesOf(id)).toContain('DeliveryOverdue');
    const watched = await showSupervision({ caller: supervisor }, centre.ports);
    expect(watched.cases).toMatchObject([{ concern: 'delivery', head: { id } }]);
    const [task] = (await centre.found(id)).tasks.filter((one) => one.status === 'open');
    await urge({ caller: supervisor, applicationId: id, taskId: task?.id ?? '', note: '' }, centre.ports);
    expect(centre.typesOf(id).at(-1)).toBe('CaseUrged');

    await postLicence({ ...desk(), ...letter }, centre.ports);
    expect((await showSupervision({ caller: supervisor }, centre.ports)).cases).toEqual([]);
  });

  it('shows carrier and number of the letter to whoever follows the case, and never the address', async () => {
    await granted('post');
    await postLicence({ ...desk(), ...letter }, centre.ports);
    const view = await shown();
    expect(view.delivery).toEqual({
      way: 'post',
      isReady: true,
      posted: { on: '2026-03-02', carrier: 'EMS', trackingNumber: 'EA123456789CN' },
    });
    expect(JSON.stringify(view)).not.toMatch(/龍騰路|13900001111/);
    expect(JSON.stringify(await centre.ports.cases.eventsOf(id))).not.toMatch(/龍騰路|13900001111/);
  });

  it('records who came and by which paper, and lets an agent show the authority first (民法典 165)', async () => {
    await granted('pick-up');
    const hand = (said: object) =>
      handOverLicence({ ...desk(), collector: undefined, paper: undefined, ...said }, centre.ports);
    const agent = { collector: 'agent', agentName: ' 林志偉 ', paper: 'passport' } as const;
    await expect(hand({})).rejects.toMatchObject({ code: 'COLLECTOR_REQUIRED' });
    await expect(hand({ ...agent, agentName: ' ' })).rejects.toMatchObject({ code: 'COLLECTOR_REQUIRED' });
    await expect(hand(agent)).rejects.toMatchObject({ code: 'AUTHORITY_REQUIRED' });
    await expect(hand({ collector: 'applicant' })).rejects.toMatchObject({ code: 'IDENTITY_UNCHECKED' });
    await hand({ ...agent, hasAuthority: true });
    expect((await centre.found(id)).delivery?.handOver).toEqual({
      on: '2026-03-02',
      collector: 'agent',
      agentName: '林志偉',
      paper: 'passport',
      byName: 'zheng',
    });
    const { body } = (await centre.ports.cases.eventsOf(id)).findLast(
      (event) => event.body.type === 'LicenceHandedOver',
    ) ?? { body: undefined };
    expect(body).toEqual({
      type: 'LicenceHandedOver',
      licenceNumber: 'LY-CGJ-2026-000001',
      collector: 'agent',
      paper: 'passport',
    });
  });

  it('hands over also what was to be posted, when its holder comes first; posts nothing that has no address', async () => {
    await granted('post');
    await handOverLicence({ ...desk(), ...came }, centre.ports);
    expect((await centre.found(id)).application.status).toBe('delivered');
    await expect(postLicence({ ...desk(), ...letter }, centre.ports)).rejects.toMatchObject({
      code: 'WRONG_STATUS',
    });
    id = await reviewed(centre);
    await granted('pick-up');
    await expect(postLicence({ ...desk(), ...letter }, centre.ports)).rejects.toMatchObject({
      code: 'WRONG_STATUS',
    });
  });

  it('is recorded once: who is second is told', async () => {
    await granted('post');
    const both = await Promise.allSettled([
      postLicence({ ...desk(), ...letter }, centre.ports),
      handOverLicence({ ...desk(), ...came }, centre.ports),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const types = centre.typesOf(id).filter((type) => /LicencePosted|LicenceHandedOver/.test(type));
    expect(types).toHaveLength(1);
  });

  it('is for the window of the lead department alone', async () => {
    await granted('pick-up');
    const as = (caller: typeof cityReviewer) => handOverLicence({ ...desk(), caller, ...came }, centre.ports);
    await expect(as(policeReviewer)).rejects.toMatchObject({ code: 'APPLICATION_NOT_FOUND' });
    await expect(as(cityApprover)).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
    await expect(as(supervisor)).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  });

  it('lists for the window what waits to be handed over and what waits to be posted', async () => {
    await granted('post');
    const list = async (action: 'handover' | 'post') =>
      (await listTasks({ caller: cityReviewer, action }, centre.ports)).flatMap((one) => one.entries);
    expect((await list('post')).map((task) => task.applicationId)).toEqual([id]);
    expect(await list('handover')).toEqual([]);
  });
});

describe('choosing how the licence comes', () => {
  it('is for the applicant, as long as nothing is decided, and says so when it is', async () => {
    await expect(
      chooseDelivery({ ...own(), caller: lin, way: 'pick-up' }, centre.ports),
    ).rejects.toMatchObject({ code: 'APPLICATION_NOT_FOUND' });
    await granted('pick-up');
    await expect(chooseDelivery({ ...own(), way: 'electronic' }, centre.ports)).rejects.toMatchObject({
      code: 'WRONG_STATUS',
    });
  });

  it('can be done while the application is still a draft, and again; the same again is no event', async () => {
    id = await filled(centre);
    await chooseDelivery({ ...own(), way: 'post', address }, centre.ports);
    await chooseDelivery({ ...own(), way: 'post', address }, centre.ports);
    expect(centre.typesOf(id).filter((type) => type === 'DeliveryChosen')).toHaveLength(1);
    await chooseDelivery({ ...own(), way: 'pick-up', address }, centre.ports);
    expect((await centre.found(id)).delivery).toEqual({ way: 'pick-up' });
  });

  it('names every part of an address that is wrong', async () => {
    const wrong = { recipient: '', phone: '123', address: '短', postcode: '12' };
    await expect(
      chooseDelivery({ ...own(), way: 'post', address: wrong }, centre.ports),
    ).rejects.toMatchObject({
      code: 'ADDRESS_INVALID',
      problems: [
        { field: 'recipient', code: 'REQUIRED' },
        { field: 'phone', code: 'BAD_FORMAT' },
        { field: 'address', code: 'TOO_SHORT' },
        { field: 'postcode', code: 'BAD_FORMAT' },
      ],
    });
    await expect(chooseDelivery({ ...own(), way: 'post' }, centre.ports)).rejects.toMatchObject({
      code: 'ADDRESS_INVALID',
    });
  });

  it('offers what the item offers: the electronic licence always, the paper as the item says', () => {
    expect(waysOf({})).toEqual(['electronic', 'pick-up', 'post']);
    expect(waysOf({ paperWays: ['post'] })).toEqual(['electronic', 'post']);
    expect(waysOf({ paperWays: [] })).toEqual(['electronic']);
  });

  it('refuses a way that the item does not offer', async () => {
    const item = await centre.ports.catalogue.findItem('drain-permit');
    if (!item) throw new Error('There is no drain permit.');
    const narrow = aCentre({ more: [{ ...item, paperWays: ['pick-up'] }] });
    const applicationId = await reviewed(narrow);
    await expect(
      chooseDelivery({ caller: chen, applicationId, way: 'post', address }, narrow.ports),
    ).rejects.toMatchObject({
      code: 'DELIVERY_WAY_NOT_OFFERED',
      facts: { offered: ['electronic', 'pick-up'] },
    });
  });

  it('forgets the address when the files of the case are deleted', async () => {
    await granted('post');
    await postLicence({ ...desk(), ...letter }, centre.ports);
    centre.at('2036-06-01T09:00:00+08:00');
    await deleteDocuments({ applicationId: id }, centre.ports);
    const { delivery } = await centre.found(id);
    expect(delivery?.address).toBeUndefined();
    expect(delivery?.posting?.trackingNumber).toBe('EA123456789CN');
  });

  it('keeps an address as it is read again: reading what was kept changes nothing', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 220 });
    fc.assert(
      fc.property(
        fc.record({ recipient: text, phone: fc.constant('13900001111'), address: text, postcode: text }),
        (typed) => {
          const once = parseAddress(typed, '2026-03-02');
          if (!once.ok) return;
          expect(parseAddress({ ...once.address }, '2026-03-02')).toEqual(once);
        },
      ),
    );
  });

  it('reads the number of a letter as the carrier prints it', () => {
    expect(trackingNumberOf(' ｅａ123 456-789 cn')).toBe('EA123456-789CN');
    for (const wrong of ['', 'EA12', '<b>123456</b>', '1'.repeat(31)])
      expect(trackingNumberOf(wrong)).toBeUndefined();
  });
});
