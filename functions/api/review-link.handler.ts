import { newApiHandler } from './api-handler.ts';
import { reviewLinkOperations } from './operations/review-link/all.ts';
import { reviewLinkPorts } from './review-link-ports.ts';

export const handler = newApiHandler({
  name: 'review-link',
  operations: reviewLinkOperations,
  ports: reviewLinkPorts(),
});
