import { abortUploadOperation } from './abort-upload.ts';
import { announceDocumentOperation } from './announce-document.ts';
import { answerQuestionOperation } from './answer-question.ts';
import { answerSupplementOperation } from './answer-supplement.ts';
import { askRenewalOperation } from './ask-renewal.ts';
import { chooseDeliveryOperation } from './choose-delivery.ts';
import { completeDocumentOperation } from './complete-document.ts';
import { draftApplicationOperation } from './draft-application.ts';
import { fetchLicenceOperation } from './fetch-licence.ts';
import { fetchOwnLicenceOperation } from './fetch-own-licence.ts';
import { fetchReceiptOperation } from './fetch-receipt.ts';
import { finishUploadOperation } from './finish-upload.ts';
import { followOwnProgressOperation } from './follow-own-progress.ts';
import { giveUpLicenceOperation } from './give-up-licence.ts';
import { listApplicationsOperation } from './list-applications.ts';
import { listOwnLicencesOperation } from './list-own-licences.ts';
import { offerReuseOperation } from './offer-reuse.ts';
import { openOwnDocumentOperation } from './open-own-document.ts';
import { rateServiceOperation } from './rate-service.ts';
import { removeDocumentOperation } from './remove-document.ts';
import { replaceLicenceOperation } from './replace-licence.ts';
import { reportRectificationOperation } from './report-rectification.ts';
import { reuseDocumentOperation } from './reuse-document.ts';
import { saveFormOperation } from './save-form.ts';
import { showApplicationOperation } from './show-application.ts';
import { showOwnLicenceOperation } from './show-own-licence.ts';
import { showUploadOperation } from './show-upload.ts';
import { signPartsOperation } from './sign-parts.ts';
import { startUploadOperation } from './start-upload.ts';
import { submitApplicationOperation } from './submit-application.ts';
import { undoSubmissionOperation } from './undo-submission.ts';
import { withdrawApplicationOperation } from './withdraw-application.ts';

export const applicantOperations = [
  draftApplicationOperation,
  listApplicationsOperation,
  showApplicationOperation,
  saveFormOperation,
  announceDocumentOperation,
  offerReuseOperation,
  reuseDocumentOperation,
  completeDocumentOperation,
  startUploadOperation,
  showUploadOperation,
  signPartsOperation,
  finishUploadOperation,
  abortUploadOperation,
  removeDocumentOperation,
  openOwnDocumentOperation,
  submitApplicationOperation,
  undoSubmissionOperation,
  withdrawApplicationOperation,
  chooseDeliveryOperation,
  rateServiceOperation,
  answerSupplementOperation,
  answerQuestionOperation,
  followOwnProgressOperation,
  fetchLicenceOperation,
  fetchReceiptOperation,
  reportRectificationOperation,
  listOwnLicencesOperation,
  showOwnLicenceOperation,
  fetchOwnLicenceOperation,
  askRenewalOperation,
  replaceLicenceOperation,
  giveUpLicenceOperation,
] as const;
