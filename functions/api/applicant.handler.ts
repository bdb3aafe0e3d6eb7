import { newApiHandler } from './api-handler.ts';
import { applicantPorts } from './applicant-ports.ts';
import { applicantOperations } from './operations/applicant/all.ts';

export const handler = newApiHandler({
  name: 'applicant',
  operations: applicantOperations,
  ports: applicantPorts(),
});
