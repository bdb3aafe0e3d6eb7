import { wireCases } from '../shared/wiring/cases.ts';
import { createConsolidateOpinionsHandler } from './consolidate-opinions.ts';

export const handler = createConsolidateOpinionsHandler(wireCases());
