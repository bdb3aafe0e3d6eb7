import { GetObjectTaggingCommand, HeadObjectCommand, NotFound, type S3Client } from '@aws-sdk/client-s3';
import { objectKeyOf } from '../../core/domain/document.ts';
import { ScanFailed, type ScanVerdict, type VirusScanner } from '../../core/ports/virus-scanner.ts';
import { stampOf } from '../s3/read-object.ts';

/** What GuardDuty Malware Protection for S3 writes on each object that it has looked at. */
const TAG = 'GuardDutyMalwareScanStatus';

const verdicts: Readonly<Record<string, ScanVerdict>> = {
  NO_THREATS_FOUND: 'clean',
  THREATS_FOUND: 'infected',
  UNSUPPORTED: 'not-scannable',
};

/**
 * GuardDuty scans every object that arrives in quarantine and tags it; an event of its own starts the checker again. The
 * tag speaks for the bytes that were read only while their object lies there: it is looked at once more afterwards, for
 * another that came between may have brought the tag.
 */
export function guardDutyScanner(client: S3Client, quarantineBucket: string): VirusScanner {
  return {
    scan: async ({ document, stamp }) => {
      const place = { Bucket: quarantineBucket, Key: objectKeyOf(document) };
      try {
        const { TagSet = [] } = await client.send(new GetObjectTaggingCommand(place));
        const isSame = stampOf(await client.send(new HeadObjectCommand(place))) === stamp;
        const status = TagSet.find(({ Key }) => Key === TAG)?.Value;
        if (status === undefined || !isSame) return 'waiting';
        const verdict = verdicts[status];
        if (verdict) return verdict;
        throw new ScanFailed('REFUSED', status); // ACCESS_DENIED, FAILED, or a word that is new
      } catch (error) {
        if (isGone(error)) return 'waiting'; // taken away meanwhile; whoever comes next finds nothing
        throw error;
      }
    },
  };
}

const isGone = (error: unknown): boolean =>
  error instanceof NotFound || (error instanceof Error && error.name === 'NoSuchKey');
