import { describe, expect, it } from 'vitest';
import type { Document } from '../../../functions/core/domain/document.ts';
import { abortUpload } from '../../../functions/core/use-cases/abort-upload.ts';
import { type AnnouncedFile, announceDocument } from '../../../functions/core/use-cases/announce-document.ts';
import { checkDocument } from '../../../functions/core/use-cases/check-document.ts';
import { finishUpload } from '../../../functions/core/use-cases/finish-upload.ts';
import { showUpload } from '../../../functions/core/use-cases/show-upload.ts';
import { signParts } from '../../../functions/core/use-cases/sign-parts.ts';
import { startUpload } from '../../../functions/core/use-cases/start-upload.ts';
import { aCentre, chen, lin } from '../../support/a-centre.ts';
import { drawingItem } from './a-drawing.ts';

const MIB = 1024 * 1024;
const sha256 = 'b'.repeat(64);

/** A draft with one drawing of 200 MB announced. */
async function announced(more: Partial<AnnouncedFile> = {}) {
  const centre = aCentre({ more: [drawingItem] });
  const applicationId = await centre.drafted(drawingItem.code);
  const file = { materialCode: 'drawing', fileName: '竣工圖.pdf', contentType: 'application/pdf' };
  const announce = (changed: Partial<AnnouncedFile> = {}) =>
    announceDocument(
      { caller: chen, applicationId, ...file, sizeBytes: 200 * MIB, sha256, ...more, ...changed },
      centre.ports,
    );
  const { document } = await announce();
  const command = { caller: chen, applicationId, documentId: document.id };
  const stored = async (): Promise<Document> => {
    const found = (await centre.found(applicationId)).documents.find((one) => one.id === document.id);
    if (!found) throw new Error('The document is gone.');
    return found;
  };
  const arrive = async (...numbers: number[]): Promise<void> => {
    for (const number of numbers) centre.uploads.arrive(await stored(), number, 5 * MIB);
  };
  return { centre, applicationId, command, announce, stored, arrive };
}

const all = Array.from({ length: 40 }, (_, index) => index + 1);

describe('a file of 200 MB', () => {
  it('is taken in forty parts, and is checked when all of them are there', async () => {
    const { centre, command, arrive } = await announced();
    const { parts } = await startUpload(command, centre.ports);
    expect(parts).toHaveLength(40);
    expect(parts.every((part) => part.sizeBytes === 5 * MIB && !part.hasArrived)).toBe(true);
    const addresses = await signParts(
      { ...command, parts: all.map((number) => ({ number, sha256 })) },
      centre.ports,
    );
    expect(new Set(addresses.map(({ url }) => url)).size).toBe(40);
    await arrive(...all);
    expect(await finishUpload(command, centre.ports)).toMatchObject({ status: 'clean' });
    expect(centre.uploads.joined).toEqual([command.documentId]);
  });

  it('goes on after a break: what has arrived is not asked for again', async () => {
    const { centre, command, arrive } = await announced();
    await startUpload(command, centre.ports);
    await arrive(1, 2, 5);
    const again = await startUpload(command, centre.ports);
    expect(again.parts.filter((part) => part.hasArrived).map(({ number }) => number)).toEqual([1, 2, 5]);
    expect(await showUpload(command, centre.ports)).toEqual(again);
    expect(centre.uploads.open()).toHaveLength(1);
  });

  it('is announced once, however often its announcement is repeated, and takes one place', async () => {
    const { announce, command, centre, applicationId } = await announced();
    const answers = await Promise.all([announce(), announce(), announce()]);
    expect(new Set(answers.map(({ document }) => document.id))).toEqual(new Set([command.documentId]));
    expect((await centre.found(applicationId)).documents).toHaveLength(1);
    expect(centre.typesOf(applicationId).filter((type) => type === 'DocumentAnnounced')).toHaveLength(1);
  });

  it('is another file when its bytes are others, when it was received, or when nobody can tell', async () => {
    const { announce, command, centre, applicationId } = await announced();
    const other = await announce({ sha256: 'c'.repeat(64) });
    expect(other.document.id).not.toBe(command.documentId);
    await checkDocument({ applicationId, documentId: command.documentId }, centre.ports);
    expect((await announce()).document.id).not.toBe(command.documentId);
  });

  it('is not joined while a part is missing or has another size; the answer names the parts', async () => {
    const { centre, command, arrive, stored } = await announced();
    await startUpload(command, centre.ports);
    await arrive(...all.slice(0, 38), 40);
    centre.uploads.arrive(await stored(), 12, 5 * MIB - 1);
    await expect(finishUpload(command, centre.ports)).rejects.toMatchObject({
      code: 'UPLOAD_INCOMPLETE',
      facts: { missing: ['12', '39'] },
    });
    expect(centre.uploads.joined).toEqual([]);
  });

  it('is joined once though the answer was lost, and asking again tells the verdict', async () => {
    const { centre, command, arrive } = await announced();
    await startUpload(command, centre.ports);
    await arrive(...all);
    const first = await finishUpload(command, centre.ports);
    expect(await finishUpload(command, centre.ports)).toEqual(first);
    expect(centre.uploads.joined).toHaveLength(1);
  });

  it('has no forty-first part', async () => {
    const { centre, command } = await announced();
    await startUpload(command, centre.ports);
    for (const number of [0, 41, 1.5])
      await expect(
        signParts({ ...command, parts: [{ number, sha256 }] }, centre.ports),
      ).rejects.toMatchObject({ code: 'PART_UNKNOWN' });
  });
});

describe('an upload in parts', () => {
  it('that two windows start at once is one upload, and the other is thrown away', async () => {
    const { centre, command, stored } = await announced();
    centre.inspections.set(command.documentId, { verdict: 'missing' });
    await Promise.all([startUpload(command, centre.ports), startUpload(command, centre.ports)]);
    expect(centre.uploads.open()).toEqual([(await stored()).partedUpload?.id]);
  });

  it('that the store has forgotten begins anew', async () => {
    const { centre, command, arrive, stored } = await announced();
    await startUpload(command, centre.ports);
    await arrive(1, 2);
    centre.uploads.forget(await stored());
    await expect(showUpload(command, centre.ports)).rejects.toMatchObject({ code: 'UPLOAD_NOT_STARTED' });
    const { parts } = await startUpload(command, centre.ports);
    expect(parts.some((part) => part.hasArrived)).toBe(false);
    expect(centre.uploads.open()).toEqual([(await stored()).partedUpload?.id]);
  });

  it('that is aborted leaves nothing, and the file can be sent anew', async () => {
    const { centre, command, arrive, stored } = await announced();
    await startUpload(command, centre.ports);
    await arrive(1);
    await abortUpload(command, centre.ports);
    await abortUpload(command, centre.ports);
    expect(centre.uploads.open()).toEqual([]);
    expect(await stored()).toMatchObject({ status: 'awaiting-upload' });
    expect((await stored()).partedUpload).toBeUndefined();
    expect((await startUpload(command, centre.ports)).parts).toHaveLength(40);
  });

  it('has to be started before parts are signed, listed or joined', async () => {
    const { centre, command } = await announced();
    const refused = { code: 'UPLOAD_NOT_STARTED' };
    const parts = [{ number: 1, sha256 }];
    await expect(showUpload(command, centre.ports)).rejects.toMatchObject(refused);
    await expect(finishUpload(command, centre.ports)).rejects.toMatchObject(refused);
    await expect(signParts({ ...command, parts }, centre.ports)).rejects.toMatchObject(refused);
  });

  const steps = {
    start: startUpload,
    show: showUpload,
    sign: (command: Parameters<typeof startUpload>[0], ports: Parameters<typeof startUpload>[1]) =>
      signParts({ ...command, parts: [{ number: 1, sha256 }] }, ports),
    abort: abortUpload,
    finish: finishUpload,
  } as const;
  const names = Object.keys(steps) as (keyof typeof steps)[];

  it.each(names)('cannot be used by anybody else, nor for a file that is none (%s)', async (name) => {
    const { centre, command } = await announced();
    await startUpload(command, centre.ports);
    const step = steps[name];
    await expect(step({ ...command, caller: lin }, centre.ports)).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
    await expect(step({ ...command, documentId: 'none' }, centre.ports)).rejects.toMatchObject({
      code: 'DOCUMENT_NOT_FOUND',
    });
    await expect(step({ ...command, applicationId: 'none' }, centre.ports)).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
  });

  it.each(names.filter((name) => name !== 'finish'))(
    'is over when the file was checked: nothing replaces what was checked (%s)',
    async (name) => {
      const { centre, command, arrive, applicationId } = await announced();
      await startUpload(command, centre.ports);
      await arrive(...all);
      await finishUpload(command, centre.ports);
      await expect(steps[name](command, centre.ports)).rejects.toMatchObject({ code: 'FILE_ARRIVED' });
      expect((await centre.found(applicationId)).documents[0]).toMatchObject({ status: 'clean' });
    },
  );
});

describe('the number of files of a material', () => {
  it('holds, however many are announced at the same moment', async () => {
    const { announce, centre, applicationId } = await announced();
    const ten = Array.from({ length: 10 }, (_, index) => announce({ sha256: String(index).repeat(64) }));
    const outcomes = await Promise.allSettled(ten);
    const refused = outcomes.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
    expect(refused).toHaveLength(10 - (drawingItem.materials[0]?.maxFiles ?? 0) + 1);
    for (const reason of refused)
      expect(reason).toMatchObject({ code: 'TOO_MANY_FILES', facts: { maxFiles: 3 } });
    expect((await centre.found(applicationId)).documents).toHaveLength(3);
  });

  it('and their size and type are those of the material, in the words of the refusal', async () => {
    const { announce } = await announced();
    await expect(announce({ sizeBytes: 200 * MIB + 1 })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      facts: { materialCode: 'drawing', maxBytes: 200 * MIB },
    });
    await expect(announce({ contentType: 'image/png' })).rejects.toMatchObject({
      code: 'FILE_TYPE_NOT_ACCEPTED',
      facts: { accepts: ['application/pdf'] },
    });
  });
});
