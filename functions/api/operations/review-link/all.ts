import { askQuestionOperation } from './ask-question.ts';
import { checkCompletenessOperation } from './check-completeness.ts';
import { giveOpinionOperation } from './give-opinion.ts';
import { openReviewOperation } from './open-review.ts';
import { openReviewDocumentOperation } from './open-review-document.ts';

export const reviewLinkOperations = [
  openReviewOperation,
  openReviewDocumentOperation,
  giveOpinionOperation,
  checkCompletenessOperation,
  askQuestionOperation,
] as const;
