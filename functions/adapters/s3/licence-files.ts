import { type LicencePaper, licenceObjectKey } from '../../core/domain/licence.ts';
import type { LicenceFiles } from '../../core/ports/files.ts';
import { attachment } from './attachment.ts';
import { keepPdf, readPdf } from './keep-pdf.ts';
import type { S3Signer } from './s3-signer.ts';

const DOWNLOAD_SECONDS = 120;

/** Licences as PDF in their own bucket. */
export function signedLicenceFiles(signer: S3Signer, bucket: string): LicenceFiles {
  const placeOf = (paper: LicencePaper) => ({ bucket, key: licenceObjectKey(paper) });
  return {
    keep: (paper, pdf) => keepPdf(signer, placeOf(paper), pdf),
    read: (paper) => readPdf(signer, placeOf(paper)),
    downloadUrl: (paper) =>
      signer.address({
        method: 'GET',
        ...placeOf(paper),
        query: { 'response-content-disposition': attachment(`${paper.number}.pdf`) },
        seconds: DOWNLOAD_SECONDS,
      }),
  };
}
