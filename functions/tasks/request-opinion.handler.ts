import { wireCases } from '../shared/wiring/cases.ts';
import { wireTokens } from '../shared/wiring/tokens.ts';
import { createRequestOpinionHandler } from './request-opinion.ts';

export const handler = createRequestOpinionHandler({ ...wireCases(), workflow: wireTokens() });
