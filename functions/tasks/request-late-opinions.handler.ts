import { wireCases } from '../shared/wiring/cases.ts';
import { wireTokens } from '../shared/wiring/tokens.ts';
import { createRequestLateOpinionsHandler } from './request-late-opinions.ts';

export const handler = createRequestLateOpinionsHandler({ ...wireCases(), workflow: wireTokens() });
