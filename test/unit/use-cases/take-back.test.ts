import { describe, expect, it } from 'vitest';
import { isDeskTask, opinionTasks } from '../../../functions/core/domain/case-file.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { checkDeadline, recoverDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { consolidateOpinions } from '../../../functions/core/use-cases/consolidate-opinions.ts';
import { followProgress } from '../../../functions/core/use-cases/follow-progress.ts';
import { relayWorkflow } from '../../../functions/core/use-cases/relay-workflow.ts';
import { requestSupplement } from '../../../functions/core/use-cases/request-supplement.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { undoSubmission } from '../../../functions/core/use-cases/undo-submission.ts';
import { withdrawApplication } from '../../../functions/core/use-cases/withdraw-application.ts';
import { aCentre, chen, cityApprover, cityReviewer, policeApprover } from '../../support/a-centre.ts';
import { promised } from '../../support/promised-case.ts';

const own = (applicationId: string) => ({ caller: chen, applicationId });
const desk = (applicationId: string) => ({ caller: cityReviewer, applicationId });

describe('an application withdrawn by the applicant', () => {
  it('is over at any time before the decision: no task, no clock, no licence', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    await acceptApplication(desk(id), centre.ports);
    await withdrawApplication({ ...own(id), reason: '計劃有變' }, centre.ports);
    const { application, tasks, ledger } = await centre.found(id);
    expect(application.status).toBe('withdrawn');
    expect(tasks.filter((task) => task.status === 'open')).toEqual([]);
    expect(ledger?.isClosed).toBe(true);
    expect(ledger?.waitsUntil).toBeUndefined();
    const review = { proposal: 'approve', opinion: '可' } as const;
    await expect(reviewApplication({ ...desk(id), ...review }, centre.ports)).rejects.toMatchObject({
      code: 'WRONG_STATUS',
    });
    await expect(
      approveApplication({ caller: cityApprover, applicationId: id }, centre.ports),
    ).rejects.toMatchObject({ code: 'WRONG_STATUS' });
    centre.at('2026-06-01T09:00:00+08:00');
    await recoverDeadline(id, centre.ports);
    expect(centre.typesOf(id).at(-1)).not.toMatch(/Card|Deemed|Lapsed/);
  });

  it('tells every department that was asked, and the flow that waits for them ends', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await withdrawApplication(own(id), centre.ports);
    const caseFile = await centre.found(id);
    expect(opinionTasks(caseFile).every((task) => task.status === 'withdrawn')).toBe(true);
    const woken: string[] = [];
    const workflow = {
      startJointReview: async () => undefined,
      startDeadlineRun: async () => undefined,
      endDeadlineRun: async () => undefined,
      completeTask: async (token: string) => void woken.push(token),
    };
    for (const event of centre.ports.cases.log)
      await relayWorkflow(event, { cases: centre.ports.cases, workflow });
    expect(new Set(woken).size).toBe(opinionTasks(caseFile).length);
    expect(await consolidateOpinions({ applicationId: id, round: 1 }, centre.ports)).toEqual({
      outcome: 'consent',
    });
    const after = await centre.found(id);
    expect(after.tasks.filter(isDeskTask).filter((task) => task.status === 'open')).toEqual([]);
    await expect(
      approveApplication({ caller: policeApprover, applicationId: id }, centre.ports),
    ).rejects.toMatchObject({ code: 'WRONG_STATUS' });
  });

  it('answers the notice of what is missing, too: it does not lapse afterwards', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    const missing = [{ kind: 'field', code: 'contactPhone', what: '號碼有誤' }] as const;
    await requestSupplement({ ...desk(id), missing }, centre.ports);
    await withdrawApplication(own(id), centre.ports);
    centre.at('2026-06-01T09:00:00+08:00');
    await recoverDeadline(id, centre.ports);
    expect((await centre.found(id)).application.status).toBe('withdrawn');
  });

  it('is withdrawn once, by nobody else, and not after the decision', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    await expect(
      withdrawApplication({ caller: { ...chen, sub: 'another' }, applicationId: id }, centre.ports),
    ).rejects.toMatchObject({ code: 'APPLICATION_NOT_FOUND' });
    await withdrawApplication(own(id), centre.ports);
    await withdrawApplication(own(id), centre.ports);
    expect(centre.typesOf(id).filter((type) => type === 'ApplicationWithdrawn')).toHaveLength(1);

    const decided = await promised(centre);
    await acceptApplication(desk(decided), centre.ports);
    await reviewApplication({ ...desk(decided), proposal: 'approve', opinion: '可' }, centre.ports);
    await approveApplication({ caller: cityApprover, applicationId: decided }, centre.ports);
    await expect(withdrawApplication(own(decided), centre.ports)).rejects.toMatchObject({
      code: 'WRONG_STATUS',
    });
  });
});

describe('a submission undone within ten minutes', () => {
  it('is a draft again with everything in it, and keeps its number when it is submitted anew', async () => {
    const centre = aCentre();
    centre.at('2026-03-02T09:00:00+08:00');
    const id = await promised(centre);
    const before = await centre.found(id);
    centre.at('2026-03-02T09:10:00+08:00');
    await undoSubmission(own(id), centre.ports);
    await undoSubmission(own(id), centre.ports);
    const draft = await centre.found(id);
    expect([draft.application.status, draft.answers]).toEqual(['draft', before.answers]);
    expect(draft.tasks.filter((task) => task.status === 'open')).toEqual([]);
    expect(centre.typesOf(id).filter((type) => type === 'SubmissionUndone')).toHaveLength(1);
    const { reference = '', queryCode = '' } = before.application;
    await expect(followProgress({ reference, code: queryCode }, centre.ports)).rejects.toMatchObject({
      code: 'PROGRESS_NOT_FOUND',
    });

    centre.at('2026-03-03T09:00:00+08:00');
    await submitApplication(own(id), centre.ports);
    const { application, ledger } = await centre.found(id);
    expect([application.status, application.reference]).toEqual(['submitted', reference]);
    expect(ledger?.receivedOn).toBe('2026-03-03');
  });

  it('starts the clock under a number that no run had before: its execution has a name of its own', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    await undoSubmission(own(id), centre.ports);
    await submitApplication(own(id), centre.ports);
    const runs = centre.ports.cases.log.flatMap(({ applicationId, body }) =>
      applicationId === id && body.type === 'DeadlineRunStarted' ? [body.run] : [],
    );
    expect(runs).toEqual([1, 2]);
    expect(await checkDeadline({ applicationId: id, run: 1 }, centre.ports)).toMatchObject({ isOver: true });
    expect(await checkDeadline({ applicationId: id, run: 2 }, centre.ports)).toMatchObject({ isOver: false });
  });

  it('comes too late after ten minutes, and after anybody has acted', async () => {
    const centre = aCentre();
    centre.at('2026-03-02T09:00:00+08:00');
    const late = await promised(centre);
    centre.at('2026-03-02T09:10:01+08:00');
    await expect(undoSubmission(own(late), centre.ports)).rejects.toMatchObject({ code: 'UNDO_TOO_LATE' });
    const accepted = await promised(centre);
    await acceptApplication(desk(accepted), centre.ports);
    await expect(undoSubmission(own(accepted), centre.ports)).rejects.toMatchObject({ code: 'WRONG_STATUS' });
  });

  it('or the acceptance at the same moment: one of the two wins, the other is told', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    const [undone, accepted] = await Promise.allSettled([
      undoSubmission(own(id), centre.ports),
      acceptApplication(desk(id), centre.ports),
    ]);
    expect([undone.status, accepted.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const { status } = (await centre.found(id)).application;
    expect(status).toBe(undone.status === 'fulfilled' ? 'draft' : 'in-review');
  });
});
