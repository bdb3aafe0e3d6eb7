import { describe, expect, it } from 'vitest';
import { announceDocument } from '../../../functions/core/use-cases/announce-document.ts';
import { checkDocument } from '../../../functions/core/use-cases/check-document.ts';
import { draftApplication } from '../../../functions/core/use-cases/draft-application.ts';
import { fetchLicence } from '../../../functions/core/use-cases/fetch-licence.ts';
import { followProgress } from '../../../functions/core/use-cases/follow-progress.ts';
import { listApplications } from '../../../functions/core/use-cases/list-cases.ts';
import { openDocument, openDocumentOfReview } from '../../../functions/core/use-cases/open-document.ts';
import { removeDocument } from '../../../functions/core/use-cases/remove-document.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { showApplication } from '../../../functions/core/use-cases/show-case.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { aCentre, chen, lin, policeReviewer } from '../../support/a-centre.ts';
import { massEvent } from '../../support/story/mass-event.ts';

const begin = (key: string, itemCode = 'mass-event-city') =>
  ({ caller: chen, itemCode, locale: 'zh-Hant', idempotencyKey: key }) as const;

describe('beginning an application', () => {
  it('makes one draft of sixteen requests with one key', async () => {
    const { ports } = aCentre();
    const made = await Promise.all(Array.from({ length: 16 }, () => draftApplication(begin('k'), ports)));
    expect(new Set(made.map((one) => one.application.id)).size).toBe(1);
  });

  it('refuses a key that was used for another item, and an item that does not exist', async () => {
    const { ports } = aCentre();
    await draftApplication(begin('k'), ports);
    await expect(draftApplication(begin('k', 'drain-permit'), ports)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    await expect(draftApplication(begin('l', 'nothing'), ports)).rejects.toMatchObject({
      code: 'ITEM_NOT_FOUND',
    });
  });

  it('lists only the applicant’s own, and shows nobody else’s', async () => {
    const { ports, drafted } = aCentre();
    const id = await drafted('mass-event-city');
    expect((await listApplications({ caller: chen }, ports)).entries).toHaveLength(1);
    expect((await listApplications({ caller: lin }, ports)).entries).toHaveLength(0);
    await expect(showApplication({ caller: lin, applicationId: id }, ports)).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
    const unknown = '00000000-0000-7000-8000-999999999999';
    await expect(showApplication({ caller: chen, applicationId: unknown }, ports)).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
  });
});

describe('filling in the form', () => {
  it('saves a step, and nothing of a step with a wrong answer', async () => {
    const { ports, drafted, found } = aCentre();
    const id = await drafted('mass-event-city');
    const command = { caller: chen, applicationId: id, stepId: 'attendance' };
    await saveForm({ ...command, answers: { attendance: '8000' } }, ports);
    await expect(saveForm({ ...command, answers: { attendance: '20' } }, ports)).rejects.toMatchObject({
      code: 'ANSWERS_INVALID',
      problems: [{ field: 'attendance', code: 'TOO_SMALL', limit: 5000 }],
    });
    expect((await found(id)).answers.attendance).toBe('8000');
  });

  it('forgets an optional answer that was cleared', async () => {
    const { ports, drafted, found } = aCentre();
    const id = await drafted('mass-event-city');
    const command = { caller: chen, applicationId: id, stepId: 'contact' };
    await saveForm({ ...command, answers: { contactPhone: '13800138000', contactEmail: 'a@b.cn' } }, ports);
    await saveForm({ ...command, answers: { contactPhone: '13800138000', contactEmail: '' } }, ports);
    expect((await found(id)).answers.contactEmail).toBeUndefined();
  });
});

describe('uploading documents', () => {
  const file = { materialCode: 'eventplan', fileName: 'a.pdf', contentType: 'application/pdf', sizeBytes: 9 };

  it.each([
    [{ sizeBytes: 0 }, 'FILE_EMPTY'],
    [{ sizeBytes: 2 ** 31 }, 'FILE_TOO_LARGE'],
    [{ contentType: 'text/html' }, 'FILE_TYPE_NOT_ACCEPTED'],
    [{ materialCode: 'orgproof' }, 'MATERIAL_UNKNOWN'],
  ])('refuses %j', async (wrong, code) => {
    const { ports, drafted, found } = aCentre();
    const id = await drafted('mass-event-city');
    const command = { caller: chen, applicationId: id, ...file, ...wrong };
    await expect(announceDocument(command, ports)).rejects.toMatchObject({ code });
    expect((await found(id)).documents).toEqual([]);
  });

  it('takes no more files than the material allows, and a removed one makes room', async () => {
    const { ports, drafted, uploaded, found, removed } = aCentre();
    const id = await drafted('mass-event-city');
    const first = await uploaded(id, 'eventplan');
    await uploaded(id, 'eventplan');
    await uploaded(id, 'eventplan');
    await expect(uploaded(id, 'eventplan')).rejects.toMatchObject({ code: 'TOO_MANY_FILES' });
    const command = { caller: chen, applicationId: id, documentId: first };
    await removeDocument(command, ports);
    await removeDocument(command, ports);
    expect(removed).toContain(first);
    await uploaded(id, 'eventplan');
    expect((await found(id)).documents.filter((one) => one.status === 'clean')).toHaveLength(3);
    const unknown = { ...command, documentId: 'x' };
    await expect(removeDocument(unknown, ports)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  });

  it('waits for a file that has not arrived, and gives it up after a day', async () => {
    const { ports, at, drafted, inspections } = aCentre();
    const id = await drafted('mass-event-city');
    const { document } = await announceDocument({ caller: chen, applicationId: id, ...file }, ports);
    inspections.set(document.id, { verdict: 'missing' });
    const command = { applicationId: id, documentId: document.id };
    expect((await checkDocument(command, ports)).status).toBe('awaiting-upload');
    at('2026-03-03T10:00:00+08:00');
    expect((await checkDocument(command, ports)).status).toBe('removed');
  });

  it('records why a file was rejected, and serves it to nobody', async () => {
    const { ports, drafted, inspections } = aCentre();
    const id = await drafted('mass-event-city');
    const { document } = await announceDocument({ caller: chen, applicationId: id, ...file }, ports);
    inspections.set(document.id, { verdict: 'rejected', rejection: 'MALWARE' });
    const checked = await checkDocument({ applicationId: id, documentId: document.id }, ports);
    expect(checked).toMatchObject({ status: 'rejected', rejection: 'MALWARE' });
    const open = { caller: chen, applicationId: id, documentId: document.id };
    await expect(openDocument(open, ports)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
    await expect(checkDocument({ applicationId: id, documentId: 'x' }, ports)).rejects.toMatchObject({
      code: 'DOCUMENT_NOT_FOUND',
    });
  });
});

describe('submitting', () => {
  it('refuses missing answers and missing materials, and stores nothing', async () => {
    const { ports, drafted, typesOf } = aCentre();
    const id = await drafted('mass-event-city');
    const command = { caller: chen, applicationId: id };
    await expect(submitApplication(command, ports)).rejects.toMatchObject({ code: 'ANSWERS_INVALID' });
    await saveForm({ ...command, answers: massEvent }, ports);
    await expect(submitApplication(command, ports)).rejects.toMatchObject({
      code: 'MATERIALS_MISSING',
      facts: { materials: ['eventplan', 'safetyplan'] },
    });
    expect(typesOf(id)).toEqual(['ApplicationDrafted']);
  });

  it('gives the number once: submitting again shows the first confirmation', async () => {
    const { ports, submitted, found, typesOf } = aCentre();
    const id = await submitted();
    const again = await submitApplication({ caller: chen, applicationId: id }, ports);
    expect(again.application.reference).toBe((await found(id)).application.reference);
    expect(typesOf(id).filter((one) => one === 'ApplicationSubmitted')).toHaveLength(1);
    const draftOnly = { caller: chen, applicationId: id, answers: massEvent };
    await expect(saveForm(draftOnly, ports)).rejects.toMatchObject({ code: 'WRONG_STATUS' });
  });

  it('follows with both numbers only; a wrong code and an unknown number get the same answer', async () => {
    const { ports, submitted, found } = aCentre();
    const { application } = await found(await submitted());
    const { reference = '', queryCode = '' } = application;
    const view = await followProgress({ reference: reference.toLowerCase(), code: ` ${queryCode} ` }, ports);
    expect(view).toMatchObject({ status: 'submitted', handlingKind: 'joint' });
    for (const wrong of [
      { reference, code: 'ZZZZZZ' },
      { reference: 'LY-20260302-00009-2', code: queryCode },
      { reference: 'nonsense', code: queryCode },
    ])
      await expect(followProgress(wrong, ports)).rejects.toMatchObject({ code: 'PROGRESS_NOT_FOUND' });
  });

  it('opens documents for the applicant, the desk and the officer with a link, and for nobody else', async () => {
    const { ports, asked, found, link } = aCentre();
    const id = await asked();
    const documentId = (await found(id)).documents[0]?.id ?? '';
    const command = { applicationId: id, documentId };
    for (const caller of [chen, policeReviewer])
      expect((await openDocument({ ...command, caller }, ports)).url).toBe(`download/${documentId}`);
    await expect(openDocument({ ...command, caller: lin }, ports)).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
    const token = await link(id, 'XFZD');
    expect((await openDocumentOfReview({ token, documentId }, ports)).url).toBe(`download/${documentId}`);
    const nowhere = { caller: chen, applicationId: 'x', documentId };
    await expect(openDocument(nowhere, ports)).rejects.toMatchObject({ code: 'APPLICATION_NOT_FOUND' });
    await expect(fetchLicence({ caller: chen, applicationId: 'x' }, ports)).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
  });
});
