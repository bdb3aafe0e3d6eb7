import type { ApplicantCaller, StaffCaller } from '../functions/core/domain/actor.ts';
import type { AccessLog } from '../functions/core/ports/access-log.ts';
import type { CaseStore } from '../functions/core/ports/case-store.ts';
import type { Catalogue } from '../functions/core/ports/catalogue.ts';
import type {
  DocumentFiles,
  LicenceFiles,
  PartedUploads,
  ReceiptFiles,
} from '../functions/core/ports/files.ts';
import type { NameKeys } from '../functions/core/ports/name-keys.ts';
import type { LicenceRegister, ReferenceSerials, Statistics } from '../functions/core/ports/registers.ts';
import type { DepartmentPins, LinkSigner } from '../functions/core/ports/review-links.ts';
import type { Roster } from '../functions/core/ports/roster.ts';
import type { SampleKeys } from '../functions/core/ports/sample-keys.ts';
import type { SealReader } from '../functions/core/ports/sealer.ts';
import type { System } from '../functions/core/ports/system.ts';

/** A sign-in that has begun: where the browser goes, and what it keeps meanwhile to be known again. */
export interface BegunSignIn {
  readonly url: string;
  /** Comes back in the address; tells several sign-ins of one browser apart. */
  readonly state: string;
  /** Kept in a cookie that no script can read: what the provider's answer must fit. */
  readonly pending: string;
}

/** Signing in at the identity provider, and knowing again who has signed in. */
export interface Identity {
  /** `askAgain`: the provider asks who it is even if it remembers somebody, as after signing out at a kiosk. */
  begin(options: { askAgain: boolean }): Promise<BegunSignIn>;
  /** Exchanges what the provider sent back. @returns the session's token, or undefined when it does not fit */
  finish(query: URLSearchParams, pending: string): Promise<string | undefined>;
  /** Whom a session's token belongs to; undefined for one that is forged or has expired. */
  callerOf(token: string): Promise<ApplicantCaller | StaffCaller | undefined>;
}

/** Everything the pages need of the world. */
export interface WebPorts {
  readonly cases: CaseStore;
  readonly catalogue: Catalogue;
  readonly files: DocumentFiles;
  readonly uploads: PartedUploads;
  readonly licences: LicenceRegister;
  readonly licenceFiles: LicenceFiles;
  readonly receiptFiles: Pick<ReceiptFiles, 'downloadUrl'>;
  readonly seals: SealReader;
  readonly serials: ReferenceSerials;
  readonly names: NameKeys;
  readonly samples: SampleKeys;
  readonly roster: Roster;
  readonly accesses: AccessLog;
  readonly statistics: Statistics;
  readonly links: LinkSigner;
  readonly pins: DepartmentPins;
  readonly system: System;
  readonly identity: Identity;
  /** Where people reach the centre, without a slash at the end. */
  readonly publicUrl: string;
  /** Origin of the store that takes files straight from the browser. */
  readonly uploadOrigin: string;
  /** Address of the bucket of the checked files, with a slash at the end: all that a page may show of them. */
  readonly documentsAt: string;
}
