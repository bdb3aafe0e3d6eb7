import type { Document, DocumentRejection } from '../../core/domain/document.ts';

export type Announced = Pick<Document, 'contentType' | 'sizeBytes' | 'sha256'>;

/** One layer of the check: looks at the bytes and at what was announced, and may find one fault. */
export type Layer = (
  bytes: Buffer,
  announced: Announced,
) => DocumentRejection | undefined | Promise<DocumentRejection | undefined>;

/** A layer by its name, under which the tests show that each finds what no other does. */
export interface NamedLayer {
  readonly name: string;
  readonly check: Layer;
}
