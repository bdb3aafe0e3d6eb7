import type { S3Object, S3Signer } from './s3-signer.ts';
import { readSigned, StoreRefused, sendSigned } from './send-signed.ts';

const SECONDS = 60;

/**
 * Stores a PDF where none lies yet: the first that comes stays, whoever comes after. A PDF whose own answer was lost is
 * found there, too.
 * @returns the PDF that lies there now
 * @throws StoreRefused
 */
export async function keepPdf(signer: S3Signer, object: S3Object, pdf: Uint8Array): Promise<Uint8Array> {
  const headers = { 'content-type': 'application/pdf', 'if-none-match': '*' };
  const url = await signer.address({ method: 'PUT', ...object, headers, seconds: SECONDS });
  try {
    await sendSigned(url, { method: 'PUT', headers, body: pdf });
    return pdf;
  } catch (error) {
    if (!(error instanceof StoreRefused) || error.code !== 'PreconditionFailed') throw error;
    return readPdf(signer, object);
  }
}

/** @throws StoreRefused */
export async function readPdf(signer: S3Signer, object: S3Object): Promise<Uint8Array> {
  return readSigned(await signer.address({ method: 'GET', ...object, seconds: SECONDS }));
}
