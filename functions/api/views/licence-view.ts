import * as z from 'zod';
import { cancellationGrounds, licenceStates, revocationGrounds } from '../../core/domain/licence.ts';
import { licenceRules } from '../../core/domain/licence-permissions.ts';
import { localisedTextSchema } from '../../core/domain/localised-text.ts';
import { refusals } from '../../core/domain/refusal.ts';
import { actorView } from './event-views.ts';
import { day, instant, list, maybe } from './shapes.ts';

const statedField = z.object({
  key: z.string(),
  label: localisedTextSchema,
  value: z.union([z.string(), localisedTextSchema]),
});

/** A grant is public (Licensing Law art. 40), and so is what became of it; which case it came from is not. */
export const licenceViewSchema = z.object({
  number: z.string(),
  itemCode: z.string(),
  title: localisedTextSchema,
  departmentCode: z.string(),
  departmentName: localisedTextSchema,
  holderName: z.string(),
  subject: z.string(),
  legalBasis: z.string(),
  fields: maybe(list(statedField)),
  notes: maybe(localisedTextSchema),
  conditions: list(
    z.object({ departmentCode: z.string(), departmentName: localisedTextSchema, text: z.string() }),
  ),
  /** What stands on further pages of the paper; of a text every line is a paragraph. */
  annexes: maybe(
    list(
      z.object({
        title: localisedTextSchema,
        text: maybe(localisedTextSchema),
        fields: maybe(list(statedField)),
      }),
    ),
  ),
  issuedOn: day,
  validUntil: maybe(day),
  state: z.enum([...licenceStates, 'expired']),
  /** The day since which it is in this state; absent while it is as it was issued. */
  since: maybe(day),
  suspension: maybe(z.object({ reason: z.string(), legalBasis: z.string(), until: maybe(day) })),
  revocation: maybe(
    z.object({ ground: z.enum(revocationGrounds), reason: z.string(), legalBasis: z.string() }),
  ),
  cancellation: maybe(z.enum(cancellationGrounds)),
  replaces: maybe(z.string()),
  replacedBy: maybe(z.string()),
  /** A renewal that was asked for and is not decided: until then it does not expire (art. 50). */
  renewal: maybe(z.object({ askedOn: day })),
  renewals: maybe(list(z.object({ on: day, by: z.enum(['decision', 'silence']), from: day }))),
  nextInspectionOn: maybe(day),
  checkedOn: day,
});

const actionNames = Object.keys(licenceRules) as [keyof typeof licenceRules];
const codes = Object.keys(refusals) as [keyof typeof refusals];

/** A licence with what the one who asks may do with it now; a `refusal` says why not. */
export const ownLicenceView = z.object({
  licence: licenceViewSchema,
  actions: list(z.object({ action: z.enum(actionNames), refusal: maybe(z.enum(codes)) })),
  renewalLastOn: maybe(day),
});

/** A licence at the department that issued it, with its log whole. */
export const deskLicenceView = z.object({
  ...ownLicenceView.shape,
  applicationId: z.string(),
  events: list(
    z.object({
      licenceNumber: z.string(),
      seq: z.int(),
      at: instant,
      by: actorView,
      body: z.record(z.string(), z.unknown()),
      prev: z.string(),
      hash: z.string(),
    }),
  ),
  chain: z.object({ isIntact: z.boolean(), length: z.int(), brokenAt: maybe(z.int()) }),
});

/** Where a licence stands after a command: its number, which is another after a change. */
export const licenceHeadView = licenceViewSchema.pick({
  number: true,
  state: true,
  validUntil: true,
  replaces: true,
});
