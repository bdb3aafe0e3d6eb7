import type { CaseFile } from './case-file.ts';
import type { CaseEvent, EventBody } from './event.ts';
import { type LegalDate, legalDateOf } from './legal-date.ts';
import type { Locale, LocalisedText } from './localised-text.ts';
import { subjectName } from './one-time-notice.ts';
import { type Remedy, remediesOfRefusal } from './remedies.ts';
import type { ReturnGround } from './return-ground.ts';
import type { ServiceItem } from './service-item.ts';

/**
 * What the law wants in writing, sealed and dated: that an application was accepted or not (Licensing Law art. 32(2)), what
 * is missing (art. 32(1)(iv)), and why it is refused (art. 38). Each is given once in a case.
 */
export const receiptKinds = ['acceptance', 'non-acceptance', 'supplement', 'return', 'refusal'] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

export function isReceiptKind(text: string): text is ReceiptKind {
  return receiptKinds.some((kind) => kind === text);
}

/** How a kind is written in a number, after the Chinese name of the paper: 受理, 不受理, 補正, 退回, 不許可. */
const suffixes: Readonly<Record<ReceiptKind, string>> = {
  acceptance: 'SL',
  'non-acceptance': 'BSL',
  supplement: 'BZ',
  return: 'TH',
  refusal: 'BXK',
};

/** Art. 32(1)(i), (ii): no licence is needed, or this is not the authority; for any other ground it is sent back. */
function kindOfReturn(ground: ReturnGround | undefined): 'non-acceptance' | 'return' {
  return ground === 'no-licence-needed' || ground === 'not-competent' ? 'non-acceptance' : 'return';
}

/** The kind of paper that an event has to be put into; undefined for events that need none. */
export function receiptKindOf(body: EventBody): ReceiptKind | undefined {
  switch (body.type) {
    case 'ApplicationAccepted':
    case 'AcceptanceDeemed':
      return 'acceptance';
    case 'SupplementRequested':
      return 'supplement';
    case 'ApplicationReturned':
      return kindOfReturn(body.ground);
    case 'ApplicationRefused':
      return 'refusal';
    default:
      return undefined;
  }
}

/**
 * The number of a receipt: that of the case, and the kind. A case has one of each kind at most, so that no counter is
 * needed, and none is given twice or left out.
 */
export function receiptNumber(reference: string, kind: ReceiptKind): string {
  return `${reference}-${suffixes[kind]}`;
}

/** A point of the notice in the applicant's language, and in their own words what each department said about it. */
export interface ReceiptPoint {
  readonly about: string;
  readonly said: readonly { readonly departmentName: LocalisedText; readonly what: string }[];
}

/** What a receipt states. Days are legal days. */
export type ReceiptStatement =
  | {
      readonly kind: 'acceptance';
      readonly acceptedOn: LegalDate;
      readonly promisedLastOn: LegalDate;
      /** Nobody said anything within five working days: accepted as of receipt (art. 32(1)(iv)). */
      readonly isDeemed: boolean;
    }
  | { readonly kind: 'supplement'; readonly lastOn: LegalDate; readonly points: readonly ReceiptPoint[] }
  | {
      readonly kind: 'non-acceptance' | 'return' | 'refusal';
      readonly ground?: ReturnGround;
      readonly reasons: string;
      readonly legalBasis: string;
      readonly remedies: readonly Remedy[];
    };

/** A receipt as it is printed and sealed: the same for the same event, whenever it is printed. */
export interface Receipt {
  readonly number: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly locale: Locale;
  readonly applicantName: string;
  readonly itemName: LocalisedText;
  readonly departmentName: LocalisedText;
  readonly receivedOn: LegalDate;
  readonly issuedOn: LegalDate;
  readonly states: ReceiptStatement;
}

type NameOf = (departmentCode: string) => LocalisedText;

function statementOf(
  body: EventBody,
  item: ServiceItem,
  nameOf: NameOf,
  locale: Locale,
): ReceiptStatement | undefined {
  switch (body.type) {
    case 'ApplicationAccepted':
    case 'AcceptanceDeemed': {
      const { acceptedOn, promisedLastOn } = body;
      return { kind: 'acceptance', acceptedOn, promisedLastOn, isDeemed: body.type === 'AcceptanceDeemed' };
    }
    case 'SupplementRequested': {
      const points = body.points.map((point) => ({
        about: subjectName(item, point, locale),
        said: point.said.map(({ departmentCode, what }) => ({
          departmentName: nameOf(departmentCode),
          what,
        })),
      }));
      return { kind: 'supplement', lastOn: body.lastOn, points };
    }
    case 'ApplicationReturned': {
      const { reasons, legalBasis, ground } = body;
      const kind = kindOfReturn(ground);
      return { kind, ...(ground && { ground }), reasons, legalBasis, remedies: remediesOfRefusal };
    }
    case 'ApplicationRefused': {
      const { reasons, legalBasis, remedies } = body;
      const told = remediesOfRefusal.filter(({ code }) => remedies.includes(code));
      return { kind: 'refusal', reasons, legalBasis, remedies: told };
    }
    default:
      return undefined;
  }
}

/**
 * The receipt that an event asks for, from the event and from what never changes in a case; undefined when it asks for
 * none. No I/O.
 */
export function receiptOf(
  event: CaseEvent,
  { application }: Pick<CaseFile, 'application'>,
  item: ServiceItem,
  nameOf: NameOf,
): Receipt | undefined {
  const { contact, reference, submittedAt } = application;
  const states = statementOf(event.body, item, nameOf, contact.locale);
  if (!states || reference === undefined || submittedAt === undefined) return undefined;
  return {
    number: receiptNumber(reference, states.kind),
    applicationId: application.id,
    reference,
    locale: contact.locale,
    applicantName: contact.name,
    itemName: application.itemName,
    departmentName: nameOf(application.leadDepartment),
    receivedOn: legalDateOf(new Date(submittedAt)),
    issuedOn: legalDateOf(new Date(event.at)),
    states,
  };
}

/** Where the PDF lies, beside the licences. */
export function receiptObjectKey(applicationId: string, kind: ReceiptKind): string {
  return `receipts/${applicationId}/${kind}.pdf`;
}
