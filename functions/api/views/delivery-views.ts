import * as z from 'zod';
import type { CaseFile } from '../../core/domain/case-file.ts';
import { collectors, deliveryWays, electronicOnly } from '../../core/domain/delivery.ts';
import type { CaseAction } from '../../core/domain/permissions.ts';
import { identityPapers } from '../../core/domain/walk-in.ts';
import { day, maybe } from './shapes.ts';

const posting = z.object({ on: day, carrier: z.string(), trackingNumber: z.string() });

const addressView = z.object({
  recipient: z.string(),
  phone: z.string(),
  address: z.string(),
  postcode: maybe(z.string()),
});

/** How the licence comes, for whoever follows the case: no address, and nobody's name. */
export const progressDeliveryView = z.object({
  way: z.enum(deliveryWays),
  lastOn: maybe(day),
  isReady: z.boolean(),
  handedOverOn: maybe(day),
  posted: maybe(posting),
});

/** The same for the applicant: what was chosen. */
export const chosenDeliveryView = z.object({ way: z.enum(deliveryWays), address: maybe(addressView) });

export function viewChosenDelivery({
  delivery: { way, address } = electronicOnly,
}: CaseFile): z.input<typeof chosenDeliveryView> {
  return { way, ...(address && { address }) };
}

/** The same at the desk, with what was recorded there; the address only for whoever has to post the letter. */
export const deskDeliveryView = z.object({
  ...chosenDeliveryView.shape,
  handOver: maybe(
    z.object({
      on: day,
      collector: z.enum(collectors),
      agentName: maybe(z.string()),
      paper: z.enum(identityPapers),
      byName: z.string(),
    }),
  ),
  posting: maybe(z.object({ ...posting.shape, byName: z.string() })),
});

export function viewDeskDelivery(
  { delivery = electronicOnly }: CaseFile,
  actions: readonly CaseAction[],
): z.input<typeof deskDeliveryView> {
  const { way, address, handOver, posting: posted } = delivery;
  return {
    way,
    ...(address && actions.includes('post-licence') && { address }),
    ...(handOver && { handOver }),
    ...(posted && { posting: posted }),
  };
}
