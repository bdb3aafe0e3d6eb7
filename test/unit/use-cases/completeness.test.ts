import { describe, expect, it } from 'vitest';
import type { MissingPoint } from '../../../functions/core/domain/missing-point.ts';
import { mergeMissing } from '../../../functions/core/domain/one-time-notice.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { announceDocument } from '../../../functions/core/use-cases/announce-document.ts';
import { answerSupplement } from '../../../functions/core/use-cases/answer-supplement.ts';
import { checkCompleteness } from '../../../functions/core/use-cases/check-completeness.ts';
import { checkDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { consolidateOpinions } from '../../../functions/core/use-cases/consolidate-opinions.ts';
import { giveOpinion } from '../../../functions/core/use-cases/give-opinion.ts';
import { relayWorkflow } from '../../../functions/core/use-cases/relay-workflow.ts';
import { removeDocument } from '../../../functions/core/use-cases/remove-document.ts';
import { requestOpinion } from '../../../functions/core/use-cases/request-opinion.ts';
import { requestSupplement } from '../../../functions/core/use-cases/request-supplement.ts';
import { returnApplication } from '../../../functions/core/use-cases/return-application.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { chen, lin, policeReviewer } from '../../support/a-centre.ts';
import { cemeteryAnswers, checking, departmentsOf } from '../../support/cemetery.ts';
import { type Centre, officer } from '../../support/joint-case.ts';

const wrongMap: MissingPoint = { kind: 'material', code: 'designdoc', what: '圖紙比例不符' };
const shortSubject: MissingPoint = { kind: 'field', code: 'subject', what: '請寫明路段起止' };

const check = async (
  centre: Centre,
  id: string,
  department: string,
  missing: readonly MissingPoint[] = [],
  round = 1,
) =>
  checkCompleteness(
    { token: await centre.link(id, department, round), pin: 'right', officer, missing },
    centre.ports,
  );

const consolidate = (centre: Centre, applicationId: string, round = 1) =>
  consolidateOpinions({ applicationId, round }, centre.ports);

describe('預審: every department checks a joint application at once before acceptance', () => {
  it('asks every department of the plan, each for three working days', async () => {
    const { centre, id, item } = await checking();
    const opened = centre.ports.cases.log.find((event) => event.body.type === 'CompletenessCheckOpened');
    expect(opened?.body).toMatchObject({
      round: 1,
      stages: [[{ action: 'completeness', departments: departmentsOf(item) }]],
    });
    for (const event of centre.ports.cases.log) await relayWorkflow(event, centre.ports);
    expect(centre.workflow).toContain(`joint ${id} 1`);
    for (const department of departmentsOf(item))
      expect(await centre.task(id, department)).toMatchObject({
        action: 'completeness',
        lastOn: '2026-03-05',
      });
  });

  it('lets the lead say nothing before all have checked, for it may ask once only (art. 32)', async () => {
    const { centre, id, lead, item } = await checking();
    const [first = '', ...others] = departmentsOf(item);
    await check(centre, id, first);
    const accept = { caller: lead, applicationId: id };
    await expect(acceptApplication(accept, centre.ports)).rejects.toMatchObject({
      code: 'COMPLETENESS_CHECK_OPEN',
      facts: { departments: others },
    });
    await expect(requestSupplement({ ...accept, missing: [wrongMap] }, centre.ports)).rejects.toMatchObject({
      code: 'COMPLETENESS_CHECK_OPEN',
    });
    for (const one of others) await check(centre, id, one);
    expect(await consolidate(centre, id)).toEqual({ outcome: 'consent' });
    expect(await consolidate(centre, id)).toEqual({ outcome: 'consent' });
    expect(centre.typesOf(id).filter((type) => type === 'CompletenessChecked')).toHaveLength(1);
    const accepted = await acceptApplication(accept, centre.ports);
    expect(accepted.application).toMatchObject({ status: 'in-review', round: 2, completeness: 'complete' });
  });

  it('leaves the last word to the lead, and the log says against whom it was said', async () => {
    const { centre, id, lead, item } = await checking();
    const [first = '', ...others] = departmentsOf(item);
    await check(centre, id, first, [wrongMap]);
    for (const one of others) await check(centre, id, one);
    await consolidate(centre, id);
    await acceptApplication({ caller: lead, applicationId: id }, centre.ports);
    const accepted = centre.ports.cases.log.find((event) => event.body.type === 'ApplicationAccepted');
    expect(accepted?.body).toMatchObject({ missedBy: [first] });
  });

  it('takes silence for complete after three working days, and says so', async () => {
    const { centre, id, item } = await checking();
    centre.at('2026-03-06T00:00:00+08:00');
    const { run } = (await centre.found(id)).ledger ?? { run: 0 };
    await checkDeadline({ applicationId: id, run }, centre.ports);
    const silent = centre.typesOf(id).filter((type) => type === 'SilenceTakenAsComplete');
    expect(silent).toHaveLength(departmentsOf(item).length);
    await consolidate(centre, id);
    expect((await centre.found(id)).application.completeness).toBe('complete');
  });

  it('stands once given, asks only for what the item lists (art. 31), and is no opinion', async () => {
    const { centre, id, item } = await checking();
    const [first = ''] = departmentsOf(item);
    await expect(
      check(centre, id, first, [{ kind: 'material', code: 'blood-type', what: '缺' }]),
    ).rejects.toMatchObject({ code: 'NOT_LISTED' });
    await expect(check(centre, id, first, [{ ...wrongMap, what: ' ' }])).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect((await check(centre, id, first, [shortSubject])).isNew).toBe(true);
    expect((await check(centre, id, first)).task.finding?.missing).toEqual([shortSubject]);
    const token = await centre.link(id, first);
    const opinion = { token, pin: 'right', officer, draft: { verdict: 'consent' } as const };
    await expect(giveOpinion(opinion, centre.ports)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
  });

  it('is locked by five wrong PINs like every link', async () => {
    const { centre, id, item } = await checking();
    const [first = ''] = departmentsOf(item);
    const token = await centre.link(id, first);
    const command = { token, pin: 'wrong', officer, missing: [] };
    for (let attempt = 0; attempt < 4; attempt += 1)
      await expect(checkCompleteness(command, centre.ports)).rejects.toMatchObject({ code: 'WRONG_PIN' });
    await expect(checkCompleteness(command, centre.ports)).rejects.toMatchObject({ code: 'LINK_LOCKED' });
    await expect(check(centre, id, first)).rejects.toMatchObject({ code: 'LINK_LOCKED' });
  });

  it('ends with the intake: who has not checked when the case is returned is not waited for', async () => {
    const { centre, id, lead, item } = await checking();
    const [first = ''] = departmentsOf(item);
    await check(centre, id, first);
    const reasons = { reasons: '不屬本機關職權', legalBasis: '行政許可法第三十二條' };
    const returned = await returnApplication({ caller: lead, applicationId: id, ...reasons }, centre.ports);
    expect(returned.tasks.filter((task) => task.status === 'open')).toEqual([]);
    await expect(check(centre, id, departmentsOf(item)[1] ?? '')).rejects.toMatchObject({
      code: 'TASK_CLOSED',
    });
    // the machine that asks late finds the round over
    const request = { applicationId: id, round: 1, action: 'completeness', departmentCode: 'STJ' } as const;
    expect(await requestOpinion({ taskToken: 't', request }, centre.ports)).toEqual({ isDecided: true });
    expect(await consolidate(centre, id)).toEqual({ outcome: 'consent' });
  });

  it('does not hold up deemed acceptance on the fifth working day (art. 32)', async () => {
    const { centre, id } = await checking({ isAsked: false });
    centre.at('2026-03-10T00:00:00+08:00');
    const { run } = (await centre.found(id)).ledger ?? { run: 0 };
    await checkDeadline({ applicationId: id, run }, centre.ports);
    expect((await centre.found(id)).application).toMatchObject({ status: 'in-review', round: 2 });
    expect(centre.typesOf(id)).toContain('AcceptanceDeemed');
  });
});

/** Two departments miss something, and the lead adds a point; the notice is out. */
async function noticed() {
  const asked = await checking();
  const { centre, id, lead, item } = asked;
  const [first = '', second = '', ...others] = departmentsOf(item);
  await check(centre, id, first, [wrongMap]);
  await check(centre, id, second, [wrongMap, shortSubject]);
  for (const one of others) await check(centre, id, one);
  await consolidate(centre, id);
  const missing = [{ ...shortSubject, what: '請寫門牌' }];
  await requestSupplement({ caller: lead, applicationId: id, missing }, centre.ports);
  return { ...asked, first, second };
}

const supply = async (centre: Centre, id: string) => {
  centre.at('2026-03-12T10:00:00+08:00');
  await saveForm(
    { caller: chen, applicationId: id, answers: { subject: '登高西路公共墓地，1 號至 99 號' } },
    centre.ports,
  );
  return centre.uploaded(id, 'designdoc');
};

describe('一次告知: one notice, ever, of everything that is missing (art. 32)', () => {
  it('merges what all departments miss, department by department, without doubles', async () => {
    const { centre, id, first, second } = await noticed();
    const { notice, application, ledger } = await centre.found(id);
    expect(notice?.points).toEqual([
      {
        kind: 'field',
        code: 'subject',
        said: [
          { departmentCode: application.leadDepartment, what: '請寫門牌' },
          { departmentCode: second, what: shortSubject.what },
        ],
      },
      {
        kind: 'material',
        code: 'designdoc',
        said: [
          { departmentCode: first, what: wrongMap.what },
          { departmentCode: second, what: wrongMap.what },
        ],
      },
    ]);
    expect(application.status).toBe('supplement-requested');
    expect(ledger?.supplement).toMatchObject({ noticedOn: '2026-03-02', answerDays: 15 });
    const doubled = [
      { departmentCode: 'X', missing: [wrongMap, { ...wrongMap, what: ` ${wrongMap.what} ` }] },
    ];
    expect(mergeMissing(doubled)).toHaveLength(1);
    expect(mergeMissing(doubled)[0]?.said).toHaveLength(1);
  });

  it('needs something that is missing, listed by the item, said in words', async () => {
    const { centre, id, lead, item } = await checking();
    for (const one of departmentsOf(item)) await check(centre, id, one);
    await consolidate(centre, id);
    const ask = (missing: readonly MissingPoint[]) =>
      requestSupplement({ caller: lead, applicationId: id, missing }, centre.ports);
    await expect(ask([])).rejects.toMatchObject({ code: 'NOTHING_MISSING' });
    await expect(ask([{ ...wrongMap, code: 'nix' }])).rejects.toMatchObject({ code: 'NOT_LISTED' });
    await expect(ask([{ ...wrongMap, what: '' }])).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(
      requestSupplement({ caller: policeReviewer, applicationId: id, missing: [wrongMap] }, centre.ports),
    ).rejects.toMatchObject({ code: 'APPLICATION_NOT_FOUND' });
  });

  it('lets the applicant change exactly what was asked, and nothing else', async () => {
    const { centre, id } = await noticed();
    centre.at('2026-03-12T10:00:00+08:00');
    const before = await centre.found(id);
    const save = (answers: Record<string, string>) =>
      saveForm({ caller: chen, applicationId: id, answers }, centre.ports);
    await expect(save({ applicantName: '別人' })).rejects.toMatchObject({ code: 'NOT_ASKED_FOR' });
    await expect(save({ subject: '' })).rejects.toMatchObject({ code: 'ANSWERS_INVALID' });
    const file = { fileName: 'a.pdf', contentType: 'application/pdf', sizeBytes: 9 };
    const other = (await centre.ports.catalogue.findItem(before.application.itemCode))?.materials.find(
      (one) => one.providedBy === 'upload' && one.code !== 'designdoc',
    );
    await expect(
      announceDocument(
        { caller: chen, applicationId: id, ...file, materialCode: other?.code ?? '' },
        centre.ports,
      ),
    ).rejects.toMatchObject({ code: 'NOT_ASKED_FOR' });
    const filed = before.documents.find((one) => one.materialCode === 'designdoc');
    await expect(
      removeDocument({ caller: chen, applicationId: id, documentId: filed?.id ?? '' }, centre.ports),
    ).rejects.toMatchObject({ code: 'NOT_ASKED_FOR' });
    const added = await supply(centre, id);
    await removeDocument({ caller: chen, applicationId: id, documentId: added }, centre.ports);
    expect((await centre.found(id)).notice?.original).toEqual({ subject: cemeteryAnswers.subject });
  });

  it('is answered point by point; then five working days run anew, and only who asked looks again', async () => {
    const { centre, id, first, second, lead } = await noticed();
    const answer = { caller: chen, applicationId: id };
    await expect(answerSupplement(answer, centre.ports)).rejects.toMatchObject({
      code: 'SUPPLEMENT_INCOMPLETE',
      facts: { subjects: ['subject', 'designdoc'] },
    });
    await supply(centre, id);
    await expect(answerSupplement({ ...answer, caller: lin }, centre.ports)).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
    const answered = await answerSupplement(answer, centre.ports);
    await answerSupplement(answer, centre.ports); // pressed twice
    expect(centre.typesOf(id).filter((type) => type === 'SupplementAnswered')).toHaveLength(1);
    expect(answered.application).toMatchObject({ status: 'submitted', round: 2, completeness: 'asked' });
    expect(answered.ledger).toMatchObject({ receivedOn: '2026-03-12', acceptanceLastOn: '2026-03-19' });
    const opened = centre.ports.cases.log.findLast((event) => event.body.type === 'CompletenessCheckOpened');
    expect(opened?.body).toMatchObject({ round: 2, stages: [[{ departments: [first, second] }]] });

    for (const departmentCode of [first, second]) {
      const request = { applicationId: id, round: 2, action: 'completeness', departmentCode } as const;
      await requestOpinion({ taskToken: `again-${departmentCode}`, request }, centre.ports);
    }
    await check(centre, id, first, [], 2);
    await check(centre, id, second, [], 2);
    await consolidate(centre, id, 2);
    const secondNotice = { caller: lead, applicationId: id, missing: [wrongMap] };
    await expect(requestSupplement(secondNotice, centre.ports)).rejects.toMatchObject({
      code: 'NOTICE_GIVEN',
    });
    const accepted = await acceptApplication({ caller: lead, applicationId: id }, centre.ports);
    expect(accepted.application).toMatchObject({ status: 'in-review', round: 3 });
    expect(accepted.ledger?.acceptedOn).toBe('2026-03-12');
  });
});
