import type { PartedUpload } from './upload-parts.ts';

/** One uploaded file of a case. The bytes are in S3: in quarantine until checked, then in the clean bucket. */
export interface Document {
  readonly id: string;
  readonly applicationId: string;
  readonly materialCode: string;
  readonly fileName: string;
  /** As announced; the checker compares it with what arrived. */
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly sha256?: string;
  readonly status: 'awaiting-upload' | 'clean' | 'rejected' | 'removed';
  readonly announcedAt: string;
  readonly checkedAt?: string;
  /** Why the checker rejected it; the pages have a sentence for each. */
  readonly rejection?: DocumentRejection;
  /** The department's task for which it was taken; absent for what the applicant handed in. */
  readonly taskId?: string;
  /** Under way in parts; what of it has arrived the store knows. */
  readonly partedUpload?: PartedUpload;
  /** Version of the object in the clean bucket, where the bucket keeps versions. */
  readonly versionId?: string;
  /** Of what this is a copy that the applicant handed in before, or was granted. */
  readonly reusedFrom?: ReusedFrom;
}

/** A document of an earlier case of the same applicant; without one, the licence with which that case ended. */
export interface ReusedFrom {
  readonly applicationId: string;
  readonly documentId?: string;
}

export function isSameSource(one: ReusedFrom, other: ReusedFrom): boolean {
  return one.applicationId === other.applicationId && one.documentId === other.documentId;
}

/** What the applicant handed in: all that the applicant and other departments see. */
export function handedIn(documents: readonly Document[]): Document[] {
  return documents.filter((one) => one.taskId === undefined);
}

/** What a department took for its task. */
export function documentsOfTask(documents: readonly Document[], taskId: string): Document[] {
  return documents.filter((one) => one.taskId === taskId);
}

/** Types that a browser shows without running anything of theirs; the checker has found a clean file to be of its type. */
export const viewableTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** Whether a file may be shown in a page; every other is downloaded. */
export function isViewable(document: Pick<Document, 'status' | 'contentType'>): boolean {
  return document.status === 'clean' && viewableTypes.includes(document.contentType);
}

export const documentRejections = [
  'EMPTY',
  'TOO_LARGE',
  'SIZE_DIFFERS',
  'TYPE_UNKNOWN',
  'TYPE_DIFFERS',
  'HASH_DIFFERS',
  'TWO_FILES_IN_ONE',
  'PDF_ENCRYPTED',
  'PDF_WITH_SCRIPT',
  'PDF_WITH_ATTACHMENT',
  'WITH_MACRO',
  'ARCHIVE_LOCKED',
  'ARCHIVE_TOO_LARGE',
  'ARCHIVE_CONTENT',
  'MALWARE',
  'NOT_SCANNABLE',
  'UNREADABLE',
] as const;
export type DocumentRejection = (typeof documentRejections)[number];

/** Where the bytes of a document lie, in either bucket. */
export function objectKeyOf(document: Pick<Document, 'applicationId' | 'id'>): string {
  return `applications/${document.applicationId}/${document.id}`;
}

/** Hours after which a file that was announced but never arrived is given up. */
export const UPLOAD_EXPECTED_WITHIN_HOURS = 24;

/** Minutes after which a virus scanner that speaks by itself should have spoken. */
export const SCAN_EXPECTED_WITHIN_MINUTES = 60;
