import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { signedDocumentFiles } from '../../../functions/adapters/s3/document-files.ts';
import { s3Quarantine } from '../../../functions/adapters/s3/quarantine.ts';
import { type Document, objectKeyOf } from '../../../functions/core/domain/document.ts';
import { aPdf } from '../../support/files.ts';
import { anS3, buckets } from './an-s3.ts';

export const pdf = aPdf();

export const aDocument = (changed: Partial<Document> = {}): Document => ({
  id: '019c8f3e-0000-7000-8000-000000000002',
  applicationId: '019c8f3e-0000-7000-8000-000000000001',
  materialCode: 'LAND',
  fileName: '土地證.pdf',
  contentType: 'application/pdf',
  sizeBytes: pdf.length,
  status: 'awaiting-upload',
  announcedAt: '2026-03-02T01:00:00.000Z',
  ...changed,
});

export async function someFiles() {
  const s3 = await anS3();
  return {
    ...s3,
    files: signedDocumentFiles(s3.signer, buckets),
    quarantine: s3Quarantine(s3.client, buckets),
  };
}

/** The object of a document in a bucket; undefined where there is none. */
export async function objectIn(client: S3Client, Bucket: string, document = aDocument()) {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: objectKeyOf(document) }));
    return Buffer.from((await Body?.transformToByteArray()) ?? []);
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
    throw error;
  }
}

/** Another file under the same key: an upload form can be used again while it lasts. */
export const overwrite = (client: S3Client, Body: Buffer) =>
  client.send(new PutObjectCommand({ Bucket: buckets.quarantine, Key: objectKeyOf(aDocument()), Body }));

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Sends a form as a browser does. */
export async function post(
  { url, fields }: { url: string; fields: Readonly<Record<string, string>> },
  bytes: Buffer,
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(bytes)]), 'a.pdf');
  return fetch(url, { method: 'POST', body });
}
