import * as z from 'zod';
import type { UploadState } from '../../core/use-cases/own-upload.ts';
import { instant, list } from './shapes.ts';

/** How far an upload in parts is: every part has its size, the last one what is left. */
export const uploadStateView = z.object({
  partBytes: z.int(),
  parts: list(z.object({ number: z.int(), sizeBytes: z.int(), hasArrived: z.boolean() })),
});

/** A part that is to be sent, with the SHA-256 of its bytes: the address takes these bytes and no others. */
export const partToSign = z.strictObject({
  number: z.int().min(1).max(10_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** PUT the part to `url` with these headers. */
export const partAddressView = z.object({
  number: z.int(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: instant,
});

export function viewUpload({ document, parts }: UploadState): z.input<typeof uploadStateView> {
  return { partBytes: document.partedUpload.partBytes, parts };
}
