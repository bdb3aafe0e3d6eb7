import { describe, expect, it } from 'vitest';
import { announceDocument } from '../../../functions/core/use-cases/announce-document.ts';
import { awaitVerdict } from '../../../functions/core/use-cases/await-verdict.ts';
import { checkDocument } from '../../../functions/core/use-cases/check-document.ts';
import { aCentre, chen } from '../../support/a-centre.ts';

/** A file that was announced, somebody who waits for it, and what happens at each of the waits. */
async function waiting(duringWait: (nth: number, check: () => Promise<unknown>) => Promise<unknown>) {
  const { ports, drafted } = aCentre();
  const applicationId = await drafted('mass-event-city');
  const file = {
    materialCode: 'eventplan',
    fileName: 'a.pdf',
    contentType: 'application/pdf',
    sizeBytes: 9,
  };
  const { document } = await announceDocument({ caller: chen, applicationId, ...file }, ports);
  const command = { applicationId, documentId: document.id };
  const waits: number[] = [];
  const wait = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    await duringWait(waits.length, () => checkDocument(command, ports));
  };
  const look = (documentId = document.id) =>
    awaitVerdict({ applicationId, documentId }, { ...ports, system: { ...ports.system, pause: wait } });
  return { look, waits, check: () => checkDocument(command, ports) };
}

describe('whoever sent a file', () => {
  it('is told the verdict as soon as the checker has recorded it', async () => {
    const { look, waits } = await waiting(async (nth, check) => nth === 2 && check());
    expect((await look()).status).toBe('clean');
    expect(waits).toHaveLength(2);
  });

  it('does not wait for a verdict that is there', async () => {
    const { look, waits, check } = await waiting(async () => {});
    await check();
    expect((await look()).status).toBe('clean');
    expect(waits).toEqual([]);
  });

  it('is told after five seconds at most that there is none yet, and decides nothing by asking', async () => {
    const { look, waits } = await waiting(async () => {});
    expect((await look()).status).toBe('awaiting-upload');
    expect(waits.reduce((sum, one) => sum + one, 0)).toBe(5000);
  });

  it('is refused for a document that is not of the case', async () => {
    const { look } = await waiting(async () => {});
    await expect(look('x')).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  });
});
