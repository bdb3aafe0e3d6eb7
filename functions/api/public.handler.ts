import { newApiHandler } from './api-handler.ts';
import { publicOperations } from './operations/public/all.ts';
import { publicPorts } from './public-ports.ts';

export const handler = newApiHandler({ name: 'public', operations: publicOperations, ports: publicPorts() });
