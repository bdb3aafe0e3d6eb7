import type { Document } from '../../../functions/core/domain/document.ts';
import { type ArrivedPart, PART_BYTES } from '../../../functions/core/domain/upload-parts.ts';
import type { PartedUploads } from '../../../functions/core/ports/files.ts';

/** Uploads in parts that keep the promises of the port, without a store: a test says what arrives. */
export function fakePartedUploads(partBytes = PART_BYTES) {
  const uploads = new Map<string, Map<number, ArrivedPart>>();
  const joined: string[] = [];
  let opened = 0;
  const port: PartedUploads = {
    partBytes,
    open: async () => {
      opened += 1;
      uploads.set(`upload-${opened}`, new Map());
      return { id: `upload-${opened}`, partBytes };
    },
    arrived: async ({ partedUpload }) => {
      const parts = uploads.get(partedUpload.id);
      return parts && [...parts.values()];
    },
    partAddress: async ({ id }, { number, sizeBytes }, sha256) => ({
      number,
      url: `https://store.example/${id}?partNumber=${number}`,
      headers: { 'x-amz-checksum-sha256': sha256, 'x-size': String(sizeBytes) },
      expiresAt: '2026-03-02T02:10:00.000Z',
    }),
    join: async (document) => {
      if (uploads.delete(document.partedUpload.id)) joined.push(document.id);
    },
    discard: async ({ partedUpload }) => void uploads.delete(partedUpload.id),
  };
  return {
    port,
    /** Ids of the documents whose parts were joined. */
    joined,
    /** Uploads that were begun and are not over. */
    open: (): string[] => [...uploads.keys()],
    /** A part comes to the store. */
    arrive: (document: Pick<Document, 'partedUpload'>, number: number, sizeBytes: number): void => {
      const part = { number, sizeBytes, etag: `"${number}"`, sha256: 'a'.repeat(64) };
      uploads.get(document.partedUpload?.id ?? '')?.set(number, part);
    },
    /** The store forgets it, as it does after a day. */
    forget: (document: Pick<Document, 'partedUpload'>): void => {
      uploads.delete(document.partedUpload?.id ?? '');
    },
  };
}
