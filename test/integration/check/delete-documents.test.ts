import { describe, expect, it } from 'vitest';
import { type Document, objectKeyOf } from '../../../functions/core/domain/document.ts';
import { checkChain } from '../../../functions/core/domain/event.ts';
import { deleteDocuments } from '../../../functions/core/use-cases/delete-documents.ts';
import { draftApplication } from '../../../functions/core/use-cases/draft-application.ts';
import { reuseDocument } from '../../../functions/core/use-cases/reuse-document.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { withdrawApplication } from '../../../functions/core/use-cases/withdraw-application.ts';
import { chen } from '../../support/a-centre.ts';
import { PDF, type Sample } from '../../support/corpus/corpus.ts';
import { aPdf } from '../../support/files.ts';
import { massEvent } from '../../support/story/mass-event.ts';
import { aCheckingCentre } from './a-checking-centre.ts';

const onLastDay = '2026-08-29T23:59:00+08:00';
const after = '2026-08-30T00:00:00+08:00';

/** A case with two clean files, withdrawn on 2 March 2026: they are kept for 180 days, to 29 August. */
async function withdrawn() {
  const centre = await aCheckingCentre();
  const { ports, applicationId } = centre;
  const file: Sample = { what: 'a PDF', bytes: aPdf(), contentType: PDF, verdict: 'clean' };
  const documents: Document[] = [];
  for (const code of ['eventplan', 'safetyplan']) {
    const { document, post } = await centre.announce(file, code);
    await post();
    documents.push(document);
  }
  await centre.settle();
  await saveForm({ caller: chen, applicationId, answers: massEvent }, ports);
  await submitApplication({ caller: chen, applicationId }, ports);
  await withdrawApplication({ caller: chen, applicationId }, ports);
  const found = async () => {
    const caseFile = await ports.cases.find(applicationId);
    if (!caseFile) throw new Error('The case is lost.');
    return caseFile;
  };
  return {
    ...centre,
    documents,
    found,
    deletions: async () =>
      (await ports.cases.eventsOf(applicationId))
        .map(({ body }) => body)
        .filter(({ type }) => type === 'DocumentsDeleted'),
  };
}

describe('the files of a case that ended, in the store itself', () => {
  it('lie there to the end of their last day; then the sweep takes the objects, once, and the log is whole', async () => {
    const one = await withdrawn();
    one.at(onLastDay);
    await one.sweep();
    expect((await one.inClean()).size).toBe(2);
    expect(await one.deletions()).toEqual([]);

    one.at(after);
    expect((await one.sweep()).failed).toEqual([]);
    await one.sweep();
    expect((await one.inClean()).size).toBe(0);
    expect((await one.inQuarantine()).size).toBe(0);
    expect(await one.deletions()).toEqual([{ type: 'DocumentsDeleted', count: 2 }]);
    const { application, documents } = await one.found();
    expect(documents.map(({ status }) => status)).toEqual(['removed', 'removed']);
    const events = await one.ports.cases.eventsOf(one.applicationId);
    expect(checkChain(events, application, one.ports.system.sha256)).toMatchObject({ isIntact: true });
  });

  it.each([
    ['between two files', 1],
    ['after the last file, before the log', 2],
  ])(
    'are gone in the end though the process died %s, and until then no record counts on one',
    async (_where, erasures) => {
      const one = await withdrawn();
      one.at(after);
      let done = 0;
      const quarantine = {
        async erase(document: Document) {
          await one.ports.quarantine.erase(document);
          done += 1;
          if (done === erasures) throw new Error('The process dies.');
        },
      };
      const command = { applicationId: one.applicationId };
      await expect(deleteDocuments(command, { ...one.ports, quarantine })).rejects.toThrow(
        'The process dies.',
      );
      expect((await one.inClean()).size).toBe(2 - erasures);
      expect(await one.deletions()).toEqual([]);
      expect((await one.found()).documents.map(({ status }) => status)).toEqual(['removed', 'removed']);

      await one.sweep();
      expect((await one.inClean()).size).toBe(0);
      expect(await one.deletions()).toHaveLength(1);
    },
  );

  it('go without the copy that was handed in again in a newer case', async () => {
    const one = await withdrawn();
    const { ports, applicationId } = one;
    one.at('2026-08-28T09:00:00+08:00');
    const newer = await draftApplication(
      { caller: chen, itemCode: 'mass-event-city', locale: 'zh-Hant', idempotencyKey: 'again-again' },
      ports,
    );
    const source = { applicationId, documentId: one.documents[0]?.id ?? '' };
    const wanted = { caller: chen, applicationId: newer.application.id, materialCode: 'eventplan', source };
    const copy = await reuseDocument(wanted, ports);
    await one.settle();
    one.at(after);
    await one.sweep();
    expect([...(await one.inClean()).keys()]).toEqual([objectKeyOf(copy)]);
    expect(await one.deletions()).toHaveLength(1);
  });
});
