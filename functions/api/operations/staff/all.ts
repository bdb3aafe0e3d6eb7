import { acceptApplicationOperation } from './accept-application.ts';
import { acceptApplicationsOperation } from './accept-applications.ts';
import { addDepartmentOperation } from './add-department.ts';
import { answerRatingOperation } from './answer-rating.ts';
import { approveApplicationOperation } from './approve-application.ts';
import { cancelLicenceOperation } from './cancel-licence.ts';
import { changeLicenceOperation } from './change-licence.ts';
import { coordinateDepartmentsOperation } from './coordinate-departments.ts';
import { decideRenewalOperation } from './decide-renewal.ts';
import { extendLimitOperation } from './extend-limit.ts';
import { findCasesOperation } from './find-cases.ts';
import { handOverLicenceOperation } from './hand-over-licence.ts';
import { holdDeletionOperation } from './hold-deletion.ts';
import { liftDeletionHoldOperation } from './lift-deletion-hold.ts';
import { liftSuspensionOperation } from './lift-suspension.ts';
import { listRatingsOperation } from './list-ratings.ts';
import { listSamplesOperation } from './list-samples.ts';
import { listTasksOperation } from './list-tasks.ts';
import { markAbsenceOperation } from './mark-absence.ts';
import { openDocumentOperation } from './open-document.ts';
import { openReceiptOperation } from './open-receipt.ts';
import { postLicenceOperation } from './post-licence.ts';
import { reassignTaskOperation } from './reassign-task.ts';
import { reassignTasksOperation } from './reassign-tasks.ts';
import { recordCheckOperation } from './record-check.ts';
import { recordFindingOperation } from './record-finding.ts';
import { refuseApplicationOperation } from './refuse-application.ts';
import { reissueReviewLinkOperation } from './reissue-review-link.ts';
import { requestSupplementOperation } from './request-supplement.ts';
import { resumeClockOperation } from './resume-clock.ts';
import { returnApplicationOperation } from './return-application.ts';
import { reviewApplicationOperation } from './review-application.ts';
import { revokeLicenceOperation } from './revoke-licence.ts';
import { setInspectionOperation } from './set-inspection.ts';
import { showCaseOperation } from './show-case.ts';
import { showEventsOperation } from './show-events.ts';
import { showLicenceOperation } from './show-licence.ts';
import { showSupervisionOperation } from './show-supervision.ts';
import { showTaskOperation } from './show-task.ts';
import { showTeamOperation } from './show-team.ts';
import { stopClockOperation } from './stop-clock.ts';
import { suspendLicenceOperation } from './suspend-licence.ts';
import { urgeOperation } from './urge.ts';
import { withdrawDepartmentOperation } from './withdraw-department.ts';

export const staffOperations = [
  listTasksOperation,
  findCasesOperation,
  acceptApplicationsOperation,
  reassignTasksOperation,
  showTeamOperation,
  markAbsenceOperation,
  showTaskOperation,
  showCaseOperation,
  showEventsOperation,
  openDocumentOperation,
  openReceiptOperation,
  acceptApplicationOperation,
  requestSupplementOperation,
  returnApplicationOperation,
  recordCheckOperation,
  reviewApplicationOperation,
  approveApplicationOperation,
  refuseApplicationOperation,
  coordinateDepartmentsOperation,
  handOverLicenceOperation,
  postLicenceOperation,
  reissueReviewLinkOperation,
  addDepartmentOperation,
  withdrawDepartmentOperation,
  stopClockOperation,
  resumeClockOperation,
  extendLimitOperation,
  urgeOperation,
  holdDeletionOperation,
  liftDeletionHoldOperation,
  reassignTaskOperation,
  showSupervisionOperation,
  answerRatingOperation,
  listRatingsOperation,
  listSamplesOperation,
  recordFindingOperation,
  showLicenceOperation,
  decideRenewalOperation,
  changeLicenceOperation,
  suspendLicenceOperation,
  liftSuspensionOperation,
  revokeLicenceOperation,
  cancelLicenceOperation,
  setInspectionOperation,
] as const;
