import { giveOpinionOperation } from './give-opinion.ts';
import { openReviewOperation } from './open-review.ts';
import { openReviewDocumentOperation } from './open-review-document.ts';

export const reviewLinkOperations = [
  openReviewOperation,
  openReviewDocumentOperation,
  giveOpinionOperation,
] as const;
