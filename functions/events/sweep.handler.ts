import { wireDocumentFiles } from '../shared/wiring/files.ts';
import { wireMessages } from '../shared/wiring/messages.ts';
import { createSweepHandler } from './sweep.ts';

export const handler = createSweepHandler({ ...wireMessages(), files: wireDocumentFiles() });
