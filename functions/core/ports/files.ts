import type { Document, DocumentRejection } from '../domain/document.ts';
import type { Licence, LicencePaper } from '../domain/licence.ts';
import type { Receipt, ReceiptKind } from '../domain/receipt.ts';
import type { ArrivedPart, FilePart, PartedUpload } from '../domain/upload-parts.ts';

/** What a browser needs to post one file straight to the store, and no other. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** ISO instant after which the store refuses it. */
  readonly expiresAt: string;
}

/** The files of the cases, for those who hand them in and open them. None of them reads a file that is not checked. */
export interface DocumentFiles {
  /** A form for exactly this document: its key, its type, its size, for a short while. */
  uploadForm(document: Document): Promise<UploadForm>;
  /** Puts a file that came through a page without JavaScript into quarantine. */
  put(document: Document, bytes: Uint8Array): Promise<void>;
  /** Copies a checked file into quarantine under a document that was announced for it. Safe to repeat. */
  copy(original: Document, to: Document): Promise<void>;
  /** Takes a rejected or unwanted file away, with the parts of it that have arrived. Safe to repeat. */
  remove(document: Document): Promise<void>;
  /** A short-lived address that downloads a clean document under its own file name. */
  downloadUrl(document: Document): Promise<string>;
  /** A short-lived address that shows a clean document of a viewable type, for the page that frames it. */
  viewUrl(document: Document): Promise<string>;
}

/** What a browser needs to put one part of a file straight into the store, and no other. */
export interface PartAddress {
  readonly number: number;
  readonly url: string;
  /** Sent with the part exactly as they are. */
  readonly headers: Readonly<Record<string, string>>;
  /** ISO instant after which the store refuses it. */
  readonly expiresAt: string;
}

/** A document whose upload in parts was begun. */
export type PartedDocument = Document & { readonly partedUpload: PartedUpload };

/** Large files in parts: what has arrived stays when a line breaks. What is never finished the store forgets after a day. */
export interface PartedUploads {
  /** Bytes of a part: a file that is no larger needs none. */
  readonly partBytes: number;
  /** Begins an upload of exactly this document's key and type. */
  open(document: Document): Promise<PartedUpload>;
  /** The parts that have arrived; undefined when the store knows no such upload (any more). */
  arrived(document: PartedDocument): Promise<readonly ArrivedPart[] | undefined>;
  /**
   * An address for exactly this part, its size and its bytes, for a short while.
   * @param sha256 of the bytes of the part, lower-case hex
   */
  partAddress(document: PartedDocument, part: FilePart, sha256: string): Promise<PartAddress>;
  /** Joins the parts to one file in quarantine, of exactly the announced size. Safe to repeat. */
  join(document: PartedDocument, parts: readonly ArrivedPart[]): Promise<void>;
  /** Throws away what has arrived. Safe to repeat. */
  discard(document: PartedDocument): Promise<void>;
}

/** What those need of the files who only read them. */
export type ReadableFiles = Pick<DocumentFiles, 'downloadUrl' | 'viewUrl'>;

/** Where files lie until they are checked. Only the checker and the sweep look into it. */
export interface Quarantine {
  /**
   * Checks what lies in quarantine against what was announced.
   * Answers `missing` while nothing has arrived, `waiting` while a virus scanner that speaks by itself has not spoken.
   * @throws ScanFailed when a virus scanner that was chosen gives no verdict
   */
  inspect(document: Document): Promise<Inspection>;
  /** Brings exactly the bytes that were checked to the clean bucket. Safe to repeat. */
  release(document: Document): Promise<{ versionId?: string }>;
  /** Takes back what was released of a document whose record says otherwise. Safe to repeat. */
  discard(document: Document): Promise<void>;
  /** Deletes a file wherever it lies, in every version. Safe to repeat. */
  erase(document: Document): Promise<void>;
}

export type Inspection =
  | { readonly verdict: 'missing' }
  | { readonly verdict: 'waiting' }
  | { readonly verdict: 'clean'; readonly sha256: string }
  | { readonly verdict: 'rejected'; readonly rejection: DocumentRejection };

/** Receipts as files. */
export interface ReceiptFiles {
  /** Stores the sealed PDF of a case, unless it has one. @returns the PDF that is kept: the first that came */
  keep(receipt: ReceiptFile, pdf: Uint8Array): Promise<Uint8Array>;
  /** A short-lived address that downloads the PDF under its number. */
  downloadUrl(receipt: ReceiptFile & { readonly number: string }): Promise<string>;
}

export interface ReceiptFile {
  readonly applicationId: string;
  readonly kind: ReceiptKind;
}

/** Makes the PDF of a receipt. */
export interface ReceiptPrinter {
  print(receipt: Receipt): Promise<Uint8Array>;
}

/** Licences as files. */
export interface LicenceFiles {
  /** Stores the PDF, unless there is one of this paper. @returns the PDF that is kept: the first that came */
  keep(paper: LicencePaper, pdf: Uint8Array): Promise<Uint8Array>;
  /** The PDF itself. */
  read(paper: LicencePaper): Promise<Uint8Array>;
  /** A short-lived address that downloads the PDF. */
  downloadUrl(paper: LicencePaper): Promise<string>;
}

/** Makes the PDF of a licence. Where a time-stamp authority witnesses the seal, no two of one licence are the same bytes. */
export interface LicencePrinter {
  print(licence: Licence, verifyUrl: string): Promise<Uint8Array>;
}
