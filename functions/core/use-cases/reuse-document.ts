import type { ApplicantCaller } from '../domain/actor.ts';
import { isAllowedIn } from '../domain/application.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { type Document, handedIn, isSameSource, type ReusedFrom } from '../domain/document.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { type LicencePaper, licenceStateOn, printedPaper } from '../domain/licence.ts';
import type { LocalisedText } from '../domain/localised-text.ts';
import { Refused } from '../domain/refusal.ts';
import type { Material } from '../domain/service-item.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { DocumentFiles, LicenceFiles } from '../ports/files.ts';
import type { LicenceRegister } from '../ports/registers.ts';
import { announceDocument } from './announce-document.ts';
import { assertMay, type CasePorts } from './change-case.ts';
import { itemOf } from './item-of.ts';

/** How many of the applicant's newest applications are looked through: whoever has more is offered the newest. */
const EARLIER_CASES = 20;
const PDF = 'application/pdf';

/** Something the centre has of the applicant, for a material that is asked for. */
export interface ReuseOffer {
  readonly source: ReusedFrom;
  readonly fileName: string;
  /** The item in whose case it lies. */
  readonly itemName: LocalisedText;
  /** Legal date on which the file was checked, or the licence issued. */
  readonly since: string;
}

interface Found extends ReuseOffer {
  /** The file, or the paper of the licence. */
  readonly original: Document | LicencePaper;
}

export interface OfferReuse {
  readonly caller: ApplicantCaller;
  readonly applicationId: string;
  readonly materialCode: string;
}

type OfferPorts = CasePorts & { catalogue: Catalogue; licences: LicenceRegister };
type ReusePorts = OfferPorts & { files: DocumentFiles; licenceFiles: Pick<LicenceFiles, 'read'> };

async function ownCase(caller: ApplicantCaller, id: string, ports: CasePorts): Promise<CaseFile> {
  const caseFile = await ports.cases.find(id);
  if (!caseFile) throw new Refused('APPLICATION_NOT_FOUND');
  assertMay('write-own-draft', caller, caseFile);
  return caseFile;
}

/** Clean files that were handed in for the same material: of the same code and the same name, in whichever item. */
async function earlierFiles(earlier: CaseFile, material: Material, ports: OfferPorts): Promise<Found[]> {
  const { materials } = await itemOf(earlier, ports.catalogue);
  const same = materials.find((one) => one.code === material.code);
  if (same?.name['zh-Hant'] !== material.name['zh-Hant']) return [];
  const { id: applicationId, itemName, createdAt } = earlier.application;
  return handedIn(earlier.documents)
    .filter((one) => one.status === 'clean' && one.materialCode === material.code)
    .filter((one) => material.accepts.includes(one.contentType) && one.sizeBytes <= material.maxBytes)
    .map((one) => ({
      source: { applicationId, documentId: one.id },
      fileName: one.fileName,
      itemName,
      since: legalDateOf(new Date(one.checkedAt ?? createdAt)),
      original: one,
    }));
}

/** The licence that a case ended with, while it is valid. */
async function ownLicence(earlier: CaseFile, material: Material, ports: OfferPorts): Promise<Found[]> {
  const { id: applicationId, status, itemName, licenceNumber } = earlier.application;
  if (status !== 'delivered' || licenceNumber === undefined || !material.accepts.includes(PDF)) return [];
  const licence = await ports.licences.find(licenceNumber);
  if (!licence || licenceStateOn(licence, legalDateOf(ports.system.now())) !== 'valid') return [];
  const fileName = `${licenceNumber}.pdf`;
  return [
    {
      source: { applicationId },
      fileName,
      itemName,
      since: licence.issuedOn,
      original: printedPaper(licence),
    },
  ];
}

/** Everything of the applicant's own that fits, the newest case first, the same bytes once. */
async function found(command: OfferReuse, caseFile: CaseFile, ports: OfferPorts): Promise<Found[]> {
  const { caller, applicationId, materialCode } = command;
  if (!isAllowedIn('addDocument', caseFile.application.status)) return [];
  const { materials } = await itemOf(caseFile, ports.catalogue);
  const material = materials.find((one) => one.code === materialCode && one.providedBy === 'upload');
  if (!material) return [];
  const { entries } = await ports.cases.ofApplicant(caller.sub);
  const others = entries.filter((one) => one.id !== applicationId).slice(0, EARLIER_CASES);
  const read = await Promise.all(others.map((one) => ports.cases.find(one.id)));
  const all: Found[] = [];
  for (const earlier of read) {
    if (earlier?.application.applicantSub !== caller.sub) continue;
    all.push(
      ...(await earlierFiles(earlier, material, ports)),
      ...(await ownLicence(earlier, material, ports)),
    );
  }
  const seen = new Set<string>();
  return all.filter(({ original }) => {
    const bytes = 'edition' in original ? original.number : (original.sha256 ?? original.id);
    if (seen.has(bytes)) return false;
    seen.add(bytes);
    return true;
  });
}

/** What was taken from there already and is still in the case. */
function takenFrom(source: ReusedFrom, { documents }: CaseFile, materialCode: string): Document | undefined {
  return documents.find(
    ({ reusedFrom, status, materialCode: code }) =>
      code === materialCode &&
      (status === 'clean' || status === 'awaiting-upload') &&
      reusedFrom !== undefined &&
      isSameSource(reusedFrom, source),
  );
}

/**
 * What the centre already has for a material: nobody is asked twice. Reads only.
 * @throws Refused APPLICATION_NOT_FOUND
 */
export async function offerReuse(command: OfferReuse, ports: OfferPorts): Promise<ReuseOffer[]> {
  const caseFile = await ownCase(command.caller, command.applicationId, ports);
  const all = await found(command, caseFile, ports);
  return all
    .filter(({ source }) => !takenFrom(source, caseFile, command.materialCode))
    .map(({ original: _, ...offer }) => offer);
}

/**
 * Hands in again what the centre has: announced with what is known of the original, copied into quarantine and checked
 * like every file. Each case has a copy of its own, so that none loses a file when another is deleted.
 *
 * Announced first: a copy that never came is given up like every file that never came. A repeat copies again what has
 * no verdict yet, and finds done what has one.
 * @throws Refused APPLICATION_NOT_FOUND, DOCUMENT_NOT_FOUND (nothing of the caller's own fits), those of `announceDocument`
 */
export async function reuseDocument(
  command: OfferReuse & { readonly source: ReusedFrom },
  ports: ReusePorts,
): Promise<Document> {
  const { caller, applicationId, materialCode, source } = command;
  const caseFile = await ownCase(caller, applicationId, ports);
  const taken = takenFrom(source, caseFile, materialCode);
  if (taken?.status === 'clean') return taken;
  const all = await found(command, caseFile, ports);
  const match = all.find((one) => isSameSource(one.source, source));
  if (!match) throw new Refused('DOCUMENT_NOT_FOUND');
  const { original, fileName } = match;

  const announced = async (file: {
    contentType: string;
    sizeBytes: number;
    sha256?: string;
  }): Promise<Document> => {
    if (taken) return taken;
    const reused = { caller, applicationId, materialCode, fileName, ...file, reusedFrom: source };
    return (await announceDocument(reused, ports)).document;
  };

  if ('edition' in original) {
    const bytes = await ports.licenceFiles.read(original);
    const document = await announced({ contentType: PDF, sizeBytes: bytes.length });
    await ports.files.put(document, bytes);
    return document;
  }
  const { contentType, sizeBytes, sha256 } = original;
  const document = await announced({ contentType, sizeBytes, ...(sha256 !== undefined && { sha256 }) });
  await ports.files.copy(original, document);
  return document;
}
