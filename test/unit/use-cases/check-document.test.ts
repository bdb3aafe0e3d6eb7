import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../../functions/core/ports/files.ts';
import { announceDocument } from '../../../functions/core/use-cases/announce-document.ts';
import { checkDocument } from '../../../functions/core/use-cases/check-document.ts';
import { removeDocument } from '../../../functions/core/use-cases/remove-document.ts';
import { sweep } from '../../../functions/core/use-cases/sweep.ts';
import { aCentre, chen } from '../../support/a-centre.ts';

const file = {
  materialCode: 'eventplan',
  fileName: 'a.pdf',
  contentType: 'application/pdf',
  sizeBytes: 9,
} as const;

async function announced(centre: ReturnType<typeof aCentre>) {
  const applicationId = await centre.drafted('mass-event-city');
  const { document } = await announceDocument({ caller: chen, applicationId, ...file }, centre.ports);
  return { applicationId, documentId: document.id };
}

describe('a file that waits for its virus scanner', () => {
  it('has no verdict and is not released, until the scanner has spoken', async () => {
    const centre = aCentre();
    const command = await announced(centre);
    centre.inspections.set(command.documentId, { verdict: 'waiting' });
    centre.at('2026-03-02T09:30:00+08:00');
    expect(await checkDocument(command, centre.ports)).toMatchObject({ status: 'awaiting-upload' });
    centre.inspections.set(command.documentId, { verdict: 'clean', sha256: 'abc' });
    expect(await checkDocument(command, centre.ports)).toMatchObject({ status: 'clean' });
  });

  it('is told to whoever is on duty after an hour, and is still not released', async () => {
    const centre = aCentre();
    const command = await announced(centre);
    centre.inspections.set(command.documentId, { verdict: 'waiting' });
    centre.at('2026-03-02T10:01:00+08:00');
    await expect(checkDocument(command, centre.ports)).rejects.toMatchObject({
      name: 'ScanFailed',
      fault: 'OVERDUE',
    });
    expect((await centre.ports.cases.find(command.applicationId))?.documents).toMatchObject([
      { status: 'awaiting-upload' },
    ]);
  });

  it('is not given up however long it waits: it has arrived', async () => {
    const centre = aCentre();
    const command = await announced(centre);
    centre.inspections.set(command.documentId, { verdict: 'waiting' });
    centre.at('2026-03-04T09:00:00+08:00');
    await expect(checkDocument(command, centre.ports)).rejects.toMatchObject({ fault: 'OVERDUE' });
  });
});

describe('a verdict', () => {
  it('stands: what is asked again, and finds another file by then, changes nothing', async () => {
    const centre = aCentre();
    const command = await announced(centre);
    const before = await checkDocument(command, centre.ports);
    centre.inspections.set(command.documentId, { verdict: 'rejected', rejection: 'MALWARE' });
    expect(await checkDocument(command, centre.ports)).toEqual(before);
  });

  it('is written once when two are asked at once', async () => {
    const centre = aCentre();
    const command = await announced(centre);
    await Promise.all(Array.from({ length: 8 }, () => checkDocument(command, centre.ports)));
    const told = centre.ports.cases.log.filter(({ body }) => body.type === 'DocumentAccepted');
    expect(told).toHaveLength(1);
  });

  it('of a file that the applicant takes away while it is released takes the released file back', async () => {
    const centre = aCentre();
    const command = await announced(centre);
    const quarantine = {
      ...centre.ports.quarantine,
      async release() {
        await removeDocument({ caller: chen, ...command }, centre.ports);
        return { versionId: '1' };
      },
    };
    expect(await checkDocument(command, { ...centre.ports, quarantine })).toMatchObject({
      status: 'removed',
    });
    expect(centre.discarded).toContain(command.documentId);
  });
});

describe('the sweep', () => {
  it('checks a file whose notice never came, and keeps on while the scanner fails', async () => {
    const centre = aCentre();
    const { applicationId, documentId } = await announced(centre);
    const statuses = async () =>
      (await centre.ports.cases.find(applicationId))?.documents.map(({ status }) => status);
    const due = async () => [{ kind: 'document', applicationId, documentId } as const];
    const inspections: Inspection[] = [{ verdict: 'waiting' }, { verdict: 'clean', sha256: 'abc' }];
    const quarantine = {
      ...centre.ports.quarantine,
      inspect: async () => inspections.shift() ?? { verdict: 'missing' as const },
    };
    const ports = { ...centre.ports, cases: { ...centre.ports.cases, due }, quarantine };
    centre.at('2026-03-02T10:30:00+08:00');
    const first = await sweep(ports);
    expect(first.failed).toMatchObject([{ cause: { name: 'ScanFailed' } }]);
    expect(await statuses()).toEqual(['awaiting-upload']);
    expect((await sweep(ports)).failed).toEqual([]);
    expect(await statuses()).toEqual(['clean']);
  });
});
