import { wireCases } from '../shared/wiring/cases.ts';
import { wireDocumentFiles } from '../shared/wiring/files.ts';
import { createCheckDocumentHandler } from './check-document.ts';

export const handler = createCheckDocumentHandler({ ...wireCases(), files: wireDocumentFiles() });
