import { describe, expect, it } from 'vitest';
import { deletionDueAt, keptUntil } from '../../../functions/core/domain/retention.ts';
import { deleteDocuments } from '../../../functions/core/use-cases/delete-documents.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { withdrawApplication } from '../../../functions/core/use-cases/withdraw-application.ts';
import { aCentre, chen } from '../../support/a-centre.ts';
import { filled, promised } from '../../support/promised-case.ts';

/** A draft with two checked files, on 2 March 2026. */
async function aDraft() {
  const centre = aCentre();
  centre.at('2026-03-02T09:00:00+08:00');
  const id = await filled(centre);
  const ids = (await centre.found(id)).documents.map((one) => one.id);
  const sweep = async (day: string) => {
    centre.at(`${day}T09:00:00+08:00`);
    await deleteDocuments({ applicationId: id }, centre.ports);
  };
  return { centre, id, ids, own: { caller: chen, applicationId: id }, sweep };
}

describe('files are kept no longer than they are needed (個人信息保護法第十九條)', () => {
  it('a draft that nobody touches loses its files and answers after ninety days, and not a day before', async () => {
    const { centre, id, ids, sweep } = await aDraft();
    expect(keptUntil((await centre.found(id)).application)).toBe('2026-05-31');
    await sweep('2026-05-31');
    expect(centre.erased).toEqual([]);
    await sweep('2026-06-01');
    const { application, documents, answers } = await centre.found(id);
    expect(centre.erased).toEqual(ids);
    expect(documents.map(({ status }) => status)).toEqual(['removed', 'removed']);
    expect([application.status, application.filesDeletedOn, answers]).toEqual([
      'withdrawn',
      '2026-06-01',
      {},
    ]);
    expect(centre.typesOf(id).at(-1)).toBe('DocumentsDeleted');
  });

  it('is deleted once: what is gone is due no more', async () => {
    const { centre, id, sweep } = await aDraft();
    await sweep('2026-06-01');
    await sweep('2026-07-01');
    expect(centre.erased).toHaveLength(2);
    expect(centre.typesOf(id).filter((type) => type === 'DocumentsDeleted')).toHaveLength(1);
    expect(deletionDueAt((await centre.found(id)).application)).toBeUndefined();
  });

  it.each([1, 2])('is done to the end when the process died after step %i', async (step) => {
    const { centre, id, ids, sweep } = await aDraft();
    const save = centre.ports.cases.save.bind(centre.ports.cases);
    const { erase } = centre.ports.quarantine;
    const die = async () => {
      throw new Error('killed');
    };
    let saves = 0;
    if (step === 1) centre.ports.quarantine.erase = die;
    else
      centre.ports.cases.save = async (change) => {
        saves += 1;
        return saves === 2 ? die() : save(change);
      };
    await expect(sweep('2026-06-01')).rejects.toThrow('killed');
    centre.ports.cases.save = save;
    centre.ports.quarantine.erase = erase;
    await sweep('2026-06-02');
    expect(new Set(centre.erased)).toEqual(new Set(ids));
    expect((await centre.found(id)).application.filesDeletedOn).toBe('2026-06-02');
    expect(centre.typesOf(id).filter((type) => type === 'DocumentsDeleted')).toHaveLength(1);
  });

  it('leaves alone whoever goes on with a draft at this very moment: no file is gone that the case still has', async () => {
    const { centre, id, own, sweep } = await aDraft();
    const { answers } = await centre.found(id);
    const save = centre.ports.cases.save.bind(centre.ports.cases);
    centre.ports.cases.save = async (change) => {
      centre.ports.cases.save = save;
      await saveForm({ ...own, answers: { ...answers, contactPhone: '13900001111' } }, centre.ports);
      return save(change);
    };
    await sweep('2026-06-01');
    expect(centre.erased).toEqual([]);
    expect((await centre.found(id)).application.status).toBe('draft');
  });

  it('begins anew with every change: whoever goes on with a draft keeps it', async () => {
    const { centre, id, own, sweep } = await aDraft();
    centre.at('2026-05-20T09:00:00+08:00');
    const { answers } = await centre.found(id);
    await saveForm({ ...own, answers: { ...answers, contactPhone: '13900001111' } }, centre.ports);
    await sweep('2026-06-01');
    expect(centre.erased).toEqual([]);
    expect((await centre.found(id)).application.status).toBe('draft');
  });

  it('is what the item says, for what was decided: a record may have to be kept for longer, or for less', async () => {
    const centre = aCentre();
    const { application } = await centre.found(await promised(centre));
    const decidedAt = '2026-03-02T01:00:00.000Z';
    const last = (more: Partial<typeof application>) => keptUntil({ ...application, decidedAt, ...more });
    expect(last({ status: 'refused' })).toBe('2036-02-28');
    expect(last({ status: 'delivered', filesKeptDays: 365 })).toBe('2027-03-02');
    expect(last({ status: 'withdrawn', filesKeptDays: 3650 })).toBe('2026-08-29');
  });

  it('a case that is handled is kept, however long it takes; a withdrawn one for half a year', async () => {
    const centre = aCentre();
    centre.at('2026-03-02T09:00:00+08:00');
    const id = await promised(centre);
    expect(keptUntil((await centre.found(id)).application)).toBeUndefined();
    await withdrawApplication({ caller: chen, applicationId: id }, centre.ports);
    expect(keptUntil((await centre.found(id)).application)).toBe('2026-08-29');
  });
});
