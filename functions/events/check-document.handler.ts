import { wireCases } from '../shared/wiring/cases.ts';
import { wireQuarantine } from '../shared/wiring/quarantine.ts';
import { createCheckDocumentHandler } from './check-document.ts';

export const handler = createCheckDocumentHandler({ ...wireCases(), quarantine: wireQuarantine() });
