import { wireCases } from '../shared/wiring/cases.ts';
import { wireTokens } from '../shared/wiring/tokens.ts';
import { createRequestCoordinationHandler } from './request-coordination.ts';

export const handler = createRequestCoordinationHandler({ ...wireCases(), workflow: wireTokens() });
