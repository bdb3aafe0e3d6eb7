import { type Access, type AccessPage, accessOf } from '../domain/access.ts';
import { type ApplicantCaller, holds, type StaffCaller } from '../domain/actor.ts';
import type { Application } from '../domain/application.ts';
import type { CaseEvent, ChainCheck } from '../domain/event.ts';
import type { ReceiptKind } from '../domain/receipt.ts';
import type { AccessLog } from '../ports/access-log.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { ReadableFiles } from '../ports/files.ts';
import type { CasePorts } from './change-case.ts';
import { type FetchReceiptPorts, fetchReceipt } from './fetch-receipt.ts';
import { openDocument, type ViewedDocument, viewDocument } from './open-document.ts';
import { type ShownCase, showCase, showEvents, showTask, showWalkIn } from './show-case.ts';

/**
 * Reading at the desk. Each of these asks the permission rule first, and then keeps that somebody looked (个人信息保护法
 * art. 51, 54: who may handle personal data is set, and how it is handled can be audited). What cannot be recorded is not shown.
 */
export interface ReadPorts extends CasePorts {
  readonly accesses: AccessLog;
}

interface AboutCase {
  readonly caller: StaffCaller;
  readonly applicationId: string;
}

async function note(
  caller: StaffCaller,
  application: Pick<Application, 'id' | 'leadDepartment'>,
  page: AccessPage,
  { accesses, system }: ReadPorts,
): Promise<void> {
  await accesses.note(accessOf(caller, application, page, system.now()));
}

/** A case at the desk. @throws Refused APPLICATION_NOT_FOUND */
export async function readCase(
  command: AboutCase,
  ports: ReadPorts & { catalogue: Catalogue },
): Promise<ShownCase> {
  const shown = await showCase(command, ports);
  await note(command.caller, shown.caseFile.application, 'case', ports);
  return shown;
}

/** The case behind a task. @throws Refused TASK_NOT_FOUND */
export async function readTask(
  command: { caller: StaffCaller; taskId: string },
  ports: ReadPorts & { catalogue: Catalogue },
): Promise<ShownCase> {
  const shown = await showTask(command, ports);
  await note(command.caller, shown.caseFile.application, 'case', ports);
  return shown;
}

/** A case of a person who came to the window, and the person for whom the caller acts. @throws Refused APPLICATION_NOT_FOUND */
export async function readWalkIn(
  command: AboutCase,
  ports: ReadPorts & { catalogue: Catalogue },
): Promise<{ shown: ShownCase; person: ApplicantCaller }> {
  const served = await showWalkIn(command, ports);
  await note(command.caller, served.shown.caseFile.application, 'case', ports);
  return served;
}

export interface ReadLog {
  readonly events: readonly CaseEvent[];
  readonly chain: ChainCheck;
  /** Who looked at the case: for the supervisors only. */
  readonly accesses?: readonly Access[];
}

/** The event log of a case, and for the supervisors who looked at it. @throws Refused APPLICATION_NOT_FOUND */
export async function readLog(command: AboutCase, ports: ReadPorts): Promise<ReadLog> {
  const { application, ...log } = await showEvents(command, ports);
  await note(command.caller, application, 'log', ports);
  if (!holds(command.caller, 'supervisor')) return log;
  const accesses = await ports.accesses.of(application.id);
  return { ...log, accesses: accesses.toSorted((a, b) => b.at.localeCompare(a.at)) };
}

/** A document of a case, in a page. @throws Refused APPLICATION_NOT_FOUND, DOCUMENT_NOT_FOUND */
export async function readDocument(
  command: AboutCase & { documentId: string },
  ports: ReadPorts & { files: ReadableFiles },
): Promise<ViewedDocument> {
  const viewed = await viewDocument(command, ports);
  await note(command.caller, viewed.caseFile.application, 'document', ports);
  return viewed;
}

/** A document of a person who came to the window, in a page. @throws Refused APPLICATION_NOT_FOUND, DOCUMENT_NOT_FOUND */
export async function readWalkInDocument(
  command: AboutCase & { documentId: string },
  ports: ReadPorts & { catalogue: Catalogue; files: ReadableFiles },
): Promise<ViewedDocument> {
  const { person } = await showWalkIn(command, ports);
  const viewed = await viewDocument({ ...command, caller: person }, ports);
  await note(command.caller, viewed.caseFile.application, 'document', ports);
  return viewed;
}

/** A short-lived address of the same. @throws Refused APPLICATION_NOT_FOUND, DOCUMENT_NOT_FOUND */
export async function downloadWalkInDocument(
  command: AboutCase & { documentId: string },
  ports: ReadPorts & { catalogue: Catalogue; files: Pick<ReadableFiles, 'downloadUrl'> },
): Promise<{ url: string }> {
  const { person } = await showWalkIn(command, ports);
  const { url, caseFile } = await openDocument({ ...command, caller: person }, ports);
  await note(command.caller, caseFile.application, 'document', ports);
  return { url };
}

/** A short-lived address of a document of a case. @throws Refused APPLICATION_NOT_FOUND, DOCUMENT_NOT_FOUND */
export async function downloadDocument(
  command: AboutCase & { documentId: string },
  ports: ReadPorts & { files: Pick<ReadableFiles, 'downloadUrl'> },
): Promise<{ url: string }> {
  const { url, caseFile } = await openDocument(command, ports);
  await note(command.caller, caseFile.application, 'document', ports);
  return { url };
}

/** A short-lived address of a sealed receipt. @throws Refused APPLICATION_NOT_FOUND, RECEIPT_NOT_READY */
export async function readReceipt(
  command: AboutCase & { kind: ReceiptKind },
  ports: ReadPorts & FetchReceiptPorts,
): Promise<{ number: string; url: string }> {
  const { application, ...receipt } = await fetchReceipt(command, ports);
  await note(command.caller, application, 'receipt', ports);
  return receipt;
}
