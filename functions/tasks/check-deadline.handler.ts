import { wireCases } from '../shared/wiring/cases.ts';
import { createCheckDeadlineHandler } from './check-deadline.ts';

export const handler = createCheckDeadlineHandler(wireCases());
