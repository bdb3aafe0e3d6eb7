import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { closeTask, openTask } from '../domain/desk.ts';
import { Refused } from '../domain/refusal.ts';
import { assertSubstanceChecked } from '../domain/substantive-check.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { itemOf } from './item-of.ts';

export interface ReviewApplication {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  readonly proposal: 'approve' | 'refuse';
  readonly opinion: string;
}

/** The rule of the first of the two: a proposal with its reasons goes to the approver. No I/O. */
export function recordReview(
  caseFile: CaseFile,
  command: Pick<ReviewApplication, 'proposal' | 'opinion'> & { reviewer: string },
  at: Date,
): Effects {
  const { application, ledger } = caseFile;
  if (command.opinion.trim() === '') throw new Refused('REASON_REQUIRED');
  return {
    application: { reviewedBy: command.reviewer },
    tasks: [
      ...closeTask(caseFile, 'review', at),
      openTask(application, 'approve', {
        at,
        dueOn: ledger?.promisedLastOn ?? '',
        applicantName: application.contact.name,
      }),
    ],
    events: [{ type: 'ReviewRecorded', proposal: command.proposal, opinion: command.opinion }],
  };
}

/**
 * Records the review of a promised case and hands it to the approver.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS, REASON_REQUIRED, CHECK_REQUIRED
 */
export async function reviewApplication(
  command: ReviewApplication,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller } = command;
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    async (current, at) => {
      assertMay('review-application', caller, current);
      assertStatus('review', current);
      assertSubstanceChecked(current, await itemOf(current, ports.catalogue));
      return recordReview(current, { ...command, reviewer: caller.sub }, at);
    },
    ports,
  );
}
