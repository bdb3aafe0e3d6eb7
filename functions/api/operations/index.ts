import type { OperationFacts } from '../operation.ts';
import { applicantOperations } from './applicant/all.ts';
import { publicOperations } from './public/all.ts';
import { reviewLinkOperations } from './review-link/all.ts';
import { staffOperations } from './staff/all.ts';

/**
 * Every operation of the API, once. Routes, infrastructure, the local gateway and the contract derive from this list;
 * a function imports only the list of its own audience.
 */
export const operations: readonly OperationFacts[] = [
  ...publicOperations,
  ...applicantOperations,
  ...staffOperations,
  ...reviewLinkOperations,
];
