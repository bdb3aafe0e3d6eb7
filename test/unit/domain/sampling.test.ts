import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kmsSampleKeys } from '../../../functions/adapters/kms/sample-keys.ts';
import { isPicked, sampleText } from '../../../functions/core/domain/sampling.ts';
import { serviceItemSchema } from '../../../functions/core/domain/service-item.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { followProgress } from '../../../functions/core/use-cases/follow-progress.ts';
import { keepMessages } from '../../../functions/core/use-cases/keep-messages.ts';
import { listSamples } from '../../../functions/core/use-cases/list-samples.ts';
import { recordFinding } from '../../../functions/core/use-cases/record-finding.ts';
import { refuseApplication } from '../../../functions/core/use-cases/refuse-application.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import {
  aCentre,
  chen,
  cityApprover,
  cityReviewer,
  policeApprover,
  policeReviewer,
  supervisor,
} from '../../support/a-centre.ts';
import { promised } from '../../support/promised-case.ts';
import { promisedItem } from '../api/items.ts';

const hashOf = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex');

describe('the draw of decisions to be looked at', () => {
  const someKey = fc.string({ minLength: 8, maxLength: 32 });
  const percent = fc.integer({ min: 0, max: 100 });

  it('comes out alike for the same case, decision, share and key, and grows with the share', () => {
    fc.assert(
      fc.property(someKey, fc.uuid(), percent, percent, (key, id, one, other) => {
        const hash = hashOf(key, sampleText(id, 'granted'));
        expect(isPicked(hash, one)).toBe(isPicked(hashOf(key, sampleText(id, 'granted')), one));
        if (isPicked(hash, Math.min(one, other))) expect(isPicked(hash, Math.max(one, other))).toBe(true);
        expect([isPicked(hash, 0), isPicked(hash, 100)]).toEqual([false, true]);
      }),
    );
  });

  it('picks the share that the rule says, within bounds, whatever the key', () => {
    const cases = Array.from({ length: 2000 }, (_, number) => `case-${number}`);
    fc.assert(
      fc.property(someKey, fc.integer({ min: 1, max: 50 }), (key, share) => {
        const picked = cases.filter((id) => isPicked(hashOf(key, sampleText(id, 'granted')), share)).length;
        const expected = cases.length * (share / 100);
        // five standard deviations: of a hundred runs none should be beyond
        const bound = 5 * Math.sqrt(expected * (1 - share / 100));
        expect(Math.abs(picked - expected)).toBeLessThan(bound);
      }),
      { numRuns: 30 },
    );
  });

  it('cannot be told without the key: what another key picks says nothing of it', () => {
    const ids = Array.from({ length: 4000 }, (_, number) => `case-${number}`);
    const picks = (key: string) => ids.map((id) => isPicked(hashOf(key, sampleText(id, 'granted')), 50));
    const [mine, guess] = [picks('the key'), picks('a guess')];
    const right = mine.filter((one, at) => one === guess[at]).length;
    expect(right / ids.length).toBeGreaterThan(0.45);
    expect(right / ids.length).toBeLessThan(0.55);
  });

  it('names its key without the account, and is the keyed hash of the text in hex', async () => {
    const Mac = Buffer.from('00ff'.repeat(16), 'hex').toString('base64');
    const asked: unknown[] = [];
    const keys = kmsSampleKeys(async (action, members) => {
      asked.push([action, members]);
      return { Mac };
    }, 'arn:aws:kms:cn-north-1:123456789012:key/mrk-1');
    expect(await keys.draw('sample case granted')).toEqual({ hash: '00ff'.repeat(16), key: 'mrk-1' });
    expect(JSON.stringify(asked)).toContain(Buffer.from('sample case granted').toString('base64'));
  });
});

const ofOne = (samplePercent: number) =>
  serviceItemSchema.parse({
    ...promisedItem,
    code: 'of-one',
    kind: 'immediate',
    reviewScheme: 'review-is-approval',
    samplePercent,
  });

/** An immediate case of one person, submitted. */
async function submitted(samplePercent = 100) {
  const centre = aCentre({ more: [ofOne(samplePercent)] });
  const applicationId = await centre.drafted('of-one');
  const answers = { applicantName: '陳美玲', contactPhone: '13900001111', subject: '元宵燈會' };
  await saveForm({ caller: chen, applicationId, answers }, centre.ports);
  await submitApplication({ caller: chen, applicationId }, centre.ports);
  return { centre, applicationId };
}

async function picked() {
  const { centre, applicationId } = await submitted();
  await acceptApplication({ caller: policeReviewer, applicationId }, centre.ports);
  return { centre, applicationId, look: { caller: supervisor, applicationId } };
}

describe('supervision afterwards of what one person decided', () => {
  it('is on record with share and key, once, in the transaction of the decision', async () => {
    const { centre, applicationId } = await picked();
    const log = centre.ports.cases.log.map(({ body }) => body);
    const sampled = log.filter(({ type }) => type === 'DecisionSampled');
    expect(sampled).toEqual([{ type: 'DecisionSampled', decision: 'granted', percent: 100, key: 'key-1' }]);
    const { draw } = centre.ports.samples;
    expect(isPicked((await draw(sampleText(applicationId, 'granted'))).hash, 100)).toBe(true);
    await expect(
      acceptApplication({ caller: policeReviewer, applicationId }, centre.ports),
    ).rejects.toMatchObject({ code: 'WRONG_STATUS' });
    expect(centre.typesOf(applicationId).filter((type) => type === 'DecisionSampled')).toHaveLength(1);
  });

  it('picks from grants and refusals of one person, handed over or not; never at a share of none', async () => {
    const { centre, applicationId } = await submitted();
    await acceptApplication({ caller: policeReviewer, applicationId, forApprover: true }, centre.ports);
    expect((await centre.found(applicationId)).sample).toBeUndefined();
    const refusal = { caller: policeApprover, applicationId, reasons: '不符合', legalBasis: '條例' };
    await refuseApplication(refusal, centre.ports);
    expect((await centre.found(applicationId)).sample?.decision).toBe('refused');
    const none = await submitted(0);
    await acceptApplication({ caller: policeReviewer, applicationId: none.applicationId }, none.centre.ports);
    expect((await none.centre.found(none.applicationId)).sample).toBeUndefined();
  });

  it('leaves alone what two people decided', async () => {
    const centre = aCentre();
    const draws: string[] = [];
    const samples = {
      draw: async (text: string) => {
        draws.push(text);
        return { hash: '00', key: 'k' };
      },
    };
    const id = await promised(centre);
    const ports = { ...centre.ports, samples };
    await acceptApplication({ caller: cityReviewer, applicationId: id }, ports);
    await reviewApplication(
      { caller: cityReviewer, applicationId: id, proposal: 'approve', opinion: '可' },
      ports,
    );
    await approveApplication({ caller: cityApprover, applicationId: id }, ports);
    expect([draws, (await centre.found(id)).sample]).toEqual([[], undefined]);
  });

  it('is listed to the supervisors alone, who say once what they found', async () => {
    const { centre, applicationId, look } = await picked();
    await expect(listSamples({ caller: policeApprover }, centre.ports)).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
    const idsOf = async (isLookedAt: boolean) =>
      (await listSamples({ caller: supervisor, isLookedAt }, centre.ports)).entries.map(
        ({ head }) => head.id,
      );
    expect(await idsOf(false)).toEqual([applicationId]);
    for (const caller of [policeReviewer, policeApprover])
      await expect(
        recordFinding({ ...look, caller, result: 'in-order', reasons: '' }, centre.ports),
      ).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
    await expect(
      recordFinding({ ...look, result: 'fault', reasons: ' ' }, centre.ports),
    ).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await recordFinding({ ...look, result: 'in-order', reasons: '' }, centre.ports);
    expect([await idsOf(false), await idsOf(true)]).toEqual([[], [applicationId]]);
    await expect(
      recordFinding({ ...look, result: 'fault', reasons: '晚了' }, centre.ports),
    ).rejects.toMatchObject({ code: 'FINDING_RECORDED' });
  });

  it('tells a fault to the head of the department, once, and nothing of the decision is changed', async () => {
    const { centre, applicationId, look } = await picked();
    const { application: before } = await centre.found(applicationId);
    await recordFinding({ ...look, result: 'fault', reasons: '證明不符' }, centre.ports);
    const { application: after } = await centre.found(applicationId);
    expect([after.status, after.licenceNumber, after.decidedBy]).toEqual([
      before.status,
      before.licenceNumber,
      before.decidedBy,
    ]);
    for (const event of [...centre.ports.cases.log, ...centre.ports.cases.log])
      await keepMessages(event, centre.ports);
    const letters = [...centre.messages.values()].filter((one) => one.template === 'sample-fault');
    expect(letters.map((one) => [one.recipient, one.facts.reasons])).toEqual([
      [{ kind: 'head', departmentCode: 'GAJ' }, '證明不符'],
    ]);
  });

  it('is no business of the applicant: the progress says nothing of it', async () => {
    const { centre, applicationId, look } = await picked();
    await recordFinding({ ...look, result: 'fault', reasons: '證明不符' }, centre.ports);
    const { application } = await centre.found(applicationId);
    const { reference = '', queryCode = '' } = application;
    const told = JSON.stringify(await followProgress({ reference, code: queryCode }, centre.ports));
    expect(told).not.toMatch(/Sample|證明不符/);
  });
});
