import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { deliver } from '../domain/deadline/keep-time.ts';
import {
  type Collector,
  type Delivery,
  electronicOnly,
  type HandOver,
  type Posting,
  trackingNumberOf,
} from '../domain/delivery.ts';
import { closeTask } from '../domain/desk.ts';
import type { EventBody } from '../domain/event.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import { deliveryActions } from '../domain/task.ts';
import type { IdentityPaper } from '../domain/walk-in.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { withClock } from './with-clock.ts';

export interface HandOverLicence {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  /** Undefined when the form did not say. */
  readonly collector: Collector | undefined;
  /** The name of who came with the applicant's authority. */
  readonly agentName?: string;
  /** The written authority was looked at. */
  readonly hasAuthority?: boolean;
  /** The paper by which the window knew whoever came. */
  readonly paper: IdentityPaper | undefined;
}

export interface PostLicence {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  readonly carrier: string;
  readonly trackingNumber: string;
}

/**
 * The rule of handing over: it is known who came and by which paper, and an agent showed the applicant's authority
 * (民法典 161, 165).
 * @throws Refused COLLECTOR_REQUIRED, AUTHORITY_REQUIRED, IDENTITY_UNCHECKED
 */
export function handOverOf(
  { collector, agentName = '', hasAuthority = false, paper, caller }: HandOverLicence,
  at: Date,
): HandOver {
  const name = agentName.trim();
  if (collector === undefined) throw new Refused('COLLECTOR_REQUIRED', { field: 'collector' });
  if (collector === 'agent' && name === '') throw new Refused('COLLECTOR_REQUIRED', { field: 'agentName' });
  if (collector === 'agent' && !hasAuthority)
    throw new Refused('AUTHORITY_REQUIRED', { field: 'hasAuthority' });
  if (paper === undefined) throw new Refused('IDENTITY_UNCHECKED', { field: 'paper' });
  return {
    on: legalDateOf(at),
    collector,
    paper,
    byName: caller.name,
    ...(collector === 'agent' && { agentName: name }),
  };
}

/** The rule of posting. @throws Refused CARRIER_REQUIRED, TRACKING_NUMBER_INVALID */
export function postingOf({ carrier, trackingNumber, caller }: PostLicence, at: Date): Posting {
  const by = carrier.trim();
  const number = trackingNumberOf(trackingNumber);
  if (by === '') throw new Refused('CARRIER_REQUIRED', { field: 'carrier' });
  if (number === undefined) throw new Refused('TRACKING_NUMBER_INVALID', { field: 'trackingNumber' });
  return { on: legalDateOf(at), carrier: by, trackingNumber: number, byName: caller.name };
}

/** With the paper out of the house the case is delivered (行政許可法 art. 44): the last day is watched no longer. */
function delivered(current: CaseFile, done: { delivery: Delivery; event: EventBody; at: Date }): Effects {
  const { delivery, event, at } = done;
  return withClock(
    current,
    {
      application: { status: 'delivered' },
      delivery,
      tasks: deliveryActions.flatMap((action) => closeTask(current, action, at)),
      events: [event],
    },
    (ledger) => deliver(ledger, legalDateOf(at)),
  );
}

/**
 * The window hands the paper over. Also one that was to be posted, when its holder comes for it first.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS, COLLECTOR_REQUIRED, AUTHORITY_REQUIRED, IDENTITY_UNCHECKED
 */
export async function handOverLicence(command: HandOverLicence, ports: CasePorts): Promise<CaseFile> {
  const { caller } = command;
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current, at) => {
      assertMay('hand-over-licence', caller, current);
      assertStatus('deliver', current);
      const handOver = handOverOf(command, at);
      const { collector, paper } = handOver;
      const { licenceNumber = '' } = current.application;
      return delivered(current, {
        at,
        delivery: { ...(current.delivery ?? electronicOnly), handOver },
        event: { type: 'LicenceHandedOver', licenceNumber, collector, paper },
      });
    },
    ports,
  );
}

/**
 * The window has given the letter to a carrier: that is the day of delivery, and the applicant follows the letter by its number.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS, CARRIER_REQUIRED, TRACKING_NUMBER_INVALID
 */
export async function postLicence(command: PostLicence, ports: CasePorts): Promise<CaseFile> {
  const { caller } = command;
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current, at) => {
      assertMay('post-licence', caller, current);
      assertStatus('deliver', current);
      const posting = postingOf(command, at);
      const { carrier, trackingNumber } = posting;
      const { licenceNumber = '' } = current.application;
      return delivered(current, {
        at,
        delivery: { ...(current.delivery ?? electronicOnly), posting },
        event: { type: 'LicencePosted', licenceNumber, carrier, trackingNumber },
      });
    },
    ports,
  );
}
