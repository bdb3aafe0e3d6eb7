import { type DeliverPorts, deliverLicence } from '../core/use-cases/deliver-licence.ts';
import type { Log } from '../shared/logger.ts';
import { newStreamHandler } from '../shared/stream-records.ts';

/** Prints and delivers the licence of every case that is approved. */
export const createIssueLicenceHandler = (ports: DeliverPorts, log?: Log) =>
  newStreamHandler({
    name: 'issue-licence',
    log,
    workOff: async ({ applicationId, body }) => {
      if (body.type === 'ApplicationApproved') await deliverLicence({ applicationId }, ports);
    },
  });
