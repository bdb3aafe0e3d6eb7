import { describe, expect, it } from 'vitest';
import { deletionDueAt } from '../../../functions/core/domain/retention.ts';
import { deleteDocuments } from '../../../functions/core/use-cases/delete-documents.ts';
import { holdDeletion, liftDeletionHold } from '../../../functions/core/use-cases/hold-deletion.ts';
import { withdrawApplication } from '../../../functions/core/use-cases/withdraw-application.ts';
import { aCentre, chen, policeReviewer, supervisor } from '../../support/a-centre.ts';

async function withdrawn() {
  const centre = aCentre();
  const applicationId = await centre.submitted();
  await withdrawApplication({ caller: chen, applicationId }, centre.ports);
  const deleted = () => centre.typesOf(applicationId).filter((type) => type === 'DocumentsDeleted').length;
  return { ...centre, applicationId, deleted };
}

describe('while a supervisor holds the deletion', () => {
  it('nothing is deleted, however late; after the lift it goes when its time is over', async () => {
    const { ports, at, found, applicationId, deleted } = await withdrawn();
    await holdDeletion({ caller: supervisor, applicationId, reason: '行政訴訟' }, ports);
    at('2040-01-01T09:00:00+08:00');
    expect(deletionDueAt((await found(applicationId)).application)).toBeUndefined();
    await deleteDocuments({ applicationId }, ports);
    expect(deleted()).toBe(0);

    await liftDeletionHold({ caller: supervisor, applicationId, reason: '判決生效' }, ports);
    at('2041-01-01T09:00:00+08:00');
    await deleteDocuments({ applicationId }, ports);
    expect(deleted()).toBe(1);
    const late = holdDeletion({ caller: supervisor, applicationId, reason: '太遲' }, ports);
    await expect(late).rejects.toMatchObject({ code: 'FILES_DELETED' });
  });

  it('it cannot be held twice, lifted when it is not held, or either without a reason', async () => {
    const { ports, applicationId } = await withdrawn();
    const by = { caller: supervisor, applicationId };
    await expect(liftDeletionHold({ ...by, reason: '無' }, ports)).rejects.toMatchObject({
      code: 'DELETION_NOT_HELD',
    });
    await expect(holdDeletion({ ...by, reason: ' ' }, ports)).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    await holdDeletion({ ...by, reason: '復議' }, ports);
    await expect(holdDeletion({ ...by, reason: '復議' }, ports)).rejects.toMatchObject({
      code: 'DELETION_HELD',
    });
    await expect(liftDeletionHold({ ...by, reason: '' }, ports)).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
  });

  it('it is for supervisors: the desk may not', async () => {
    const { ports, applicationId } = await withdrawn();
    const hold = holdDeletion({ caller: policeReviewer, applicationId, reason: '復議' }, ports);
    await expect(hold).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  });
});
