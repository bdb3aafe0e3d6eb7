import { announcePhotographOperation } from './announce-photograph.ts';
import { appointSurveyOperation } from './appoint-survey.ts';
import { completePhotographOperation } from './complete-photograph.ts';
import { giveOpinionOperation } from './give-opinion.ts';
import { openReviewOperation } from './open-review.ts';
import { openReviewDocumentOperation } from './open-review-document.ts';
import { requireRectificationOperation } from './require-rectification.ts';
import { startAppraisalOperation } from './start-appraisal.ts';

export const reviewLinkOperations = [
  openReviewOperation,
  openReviewDocumentOperation,
  giveOpinionOperation,
  appointSurveyOperation,
  announcePhotographOperation,
  completePhotographOperation,
  startAppraisalOperation,
  requireRectificationOperation,
] as const;
