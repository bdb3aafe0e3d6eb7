import { newApiHandler } from './api-handler.ts';
import { staffOperations } from './operations/staff/all.ts';
import { staffPorts } from './staff-ports.ts';

export const handler = newApiHandler({ name: 'staff', operations: staffOperations, ports: staffPorts() });
