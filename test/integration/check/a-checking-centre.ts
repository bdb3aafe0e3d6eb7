import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Context } from 'aws-lambda';
import { onTestFinished } from 'vitest';
import { signedDocumentFiles } from '../../../functions/adapters/s3/document-files.ts';
import { s3Quarantine } from '../../../functions/adapters/s3/quarantine.ts';
import { s3Signer } from '../../../functions/adapters/s3/s3-signer.ts';
import { checkableTypes } from '../../../functions/core/domain/checkable.ts';
import { type Document, objectKeyOf } from '../../../functions/core/domain/document.ts';
import type { ServiceItem } from '../../../functions/core/domain/service-item.ts';
import type { VirusScanner } from '../../../functions/core/ports/virus-scanner.ts';
import { announceDocument } from '../../../functions/core/use-cases/announce-document.ts';
import { sweep } from '../../../functions/core/use-cases/sweep.ts';
import { createCheckDocumentHandler } from '../../../functions/events/check-document.ts';
import { logTo } from '../../../functions/shared/logger.ts';
import { openDeadLetters } from '../../../local/dead-letters.ts';
import { listen } from '../../../local/http/listen.ts';
import { openNotifications } from '../../../local/s3/notifications.ts';
import { openObjectStore } from '../../../local/s3/object-store.ts';
import { answerS3 } from '../../../local/s3/serve.ts';
import { localKeys } from '../../../local/s3/signature.ts';
import { openStoreInMemory } from '../../../local/store/local-store.ts';
import { aCentre, chen } from '../../support/a-centre.ts';
import type { Sample } from '../../support/corpus/corpus.ts';
import { embeddedTable } from '../../support/flow/embedded-table.ts';
import { newFolder } from '../local/support/folder.ts';

const names = { quarantine: 'onedoor-quarantine', clean: 'onedoor-clean' } as const;
const region = 'ap-east-1';
const MIB = 1024 * 1024;

/** Types that an operator might put into an item by mistake. */
const mistaken = ['image/svg+xml', 'image/gif', 'application/msword'];

/** An item that takes any file: nothing but the checker stands between it and the clean bucket. */
function anItemForAll(item: ServiceItem): ServiceItem {
  const accepts = [...checkableTypes, ...mistaken];
  const materials = item.materials.map((one) => ({ ...one, accepts, maxBytes: 200 * MIB, maxFiles: 1000 }));
  return { ...item, materials };
}

export interface CheckingCentreOptions {
  readonly scanner?: VirusScanner;
  /** Whether the store tells of what arrives. */
  readonly isTold?: boolean;
}

/**
 * The way of a file on real parts: the embedded table, the local S3 with its forms and its notices, the real checker and
 * the real sweep. Everything is gone when the test is.
 */
export async function aCheckingCentre({ scanner, isTold = true }: CheckingCentreOptions = {}) {
  const table = await embeddedTable();
  onTestFinished(() => table.close());
  const plain = aCentre({ cases: table.cases });
  const item = await plain.ports.catalogue.findItem('mass-event-city');
  if (!item) throw new Error('The catalogue has no mass events.');
  const centre = aCentre({ cases: table.cases, more: [anItemForAll(item)] });

  const kept = openStoreInMemory();
  const lines: { code: string; facts: object }[] = [];
  const line = (code: string, facts: object) => void lines.push({ code, facts });
  const log = logTo({ info: line, warn: line, error: line });
  const handlers: { check?: (event: unknown) => Promise<unknown> } = {};
  const deadLetters = openDeadLetters(kept);
  const notifications = openNotifications({
    store: kept,
    bucket: names.quarantine,
    functionName: 'check-document',
    region,
    invokeLambda: async (_name, event) => (isTold ? handlers.check?.(event) : undefined),
    deadLetters,
    pause: async () => undefined,
  });
  const buckets = Object.values(names);
  const store = await openObjectStore({ folder: newFolder(), buckets, watch: notifications });
  const listening = await listen(answerS3({ store, buckets, origins: () => [] }), 0);
  onTestFinished(() => listening.close());
  const endpoint = `http://localhost:${listening.port}`;
  const client = new S3Client({
    endpoint,
    region,
    credentials: localKeys,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  onTestFinished(() => client.destroy());
  const ports = {
    ...centre.ports,
    system: { ...centre.ports.system, pause: async () => undefined },
    files: signedDocumentFiles(s3Signer({ region, endpoint, forcePathStyle: true }, localKeys), names),
    quarantine: s3Quarantine(client, names, scanner),
  };
  const handler = createCheckDocumentHandler(ports, log);
  handlers.check = (event) => handler(event, { awsRequestId: 'a' } as Context);
  const applicationId = await centre.drafted('mass-event-city');

  const put = (document: Document, Body: Buffer) =>
    client.send(new PutObjectCommand({ Bucket: names.quarantine, Key: objectKeyOf(document), Body }));
  const objectsIn = async (Bucket: string): Promise<Map<string, Buffer>> => {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
    const found = new Map<string, Buffer>();
    for (const { Key = '' } of Contents) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      found.set(Key, Buffer.from((await Body?.transformToByteArray()) ?? []));
    }
    return found;
  };

  return {
    lines,
    ports,
    applicationId,
    at: centre.at,
    put,
    /** Announces it as the applicant would. @returns the record, and how its form answers to the file */
    async announce({ bytes, contentType, announced = {} }: Sample, materialCode = 'eventplan') {
      const file = {
        materialCode,
        fileName: 'a',
        contentType,
        sizeBytes: bytes.length,
        ...announced,
      };
      const { document, upload } = await announceDocument({ caller: chen, applicationId, ...file }, ports);
      const post = async (): Promise<number> => {
        const body = new FormData();
        for (const [name, value] of Object.entries(upload.fields)) body.append(name, value);
        body.append('file', new Blob([new Uint8Array(bytes)]));
        return (await fetch(upload.url, { method: 'POST', body })).status;
      };
      return { document, post };
    },
    /** Until every notice has been worked off. */
    settle: () => notifications.settle(),
    sweep: () => sweep(ports),
    async recordOf({ id }: Document): Promise<Document | undefined> {
      return (await ports.cases.find(applicationId))?.documents.find((one) => one.id === id);
    },
    log: ports.cases.log,
    inClean: () => objectsIn(names.clean),
    inQuarantine: () => objectsIn(names.quarantine),
  };
}
