import { type DeliverPorts, deliverLicence } from '../core/use-cases/deliver-licence.ts';
import { issueReceipt, type ReceiptPorts } from '../core/use-cases/issue-receipt.ts';
import { needsPaper, reissueLicence } from '../core/use-cases/reissue-licence.ts';
import type { Log } from '../shared/logger.ts';
import { newStreamHandler } from '../shared/stream-records.ts';

/** Prints and seals the papers of a case: its receipts, and the licence when it is approved; and every paper that a licence needs later. */
export const createIssueLicenceHandler = (ports: DeliverPorts & ReceiptPorts, log?: Log) =>
  newStreamHandler({
    name: 'issue-licence',
    log,
    workOff: async (event) => {
      await issueReceipt(event, ports);
      if (event.body.type === 'ApplicationApproved')
        await deliverLicence({ applicationId: event.applicationId }, ports);
    },
    workOffLicence: async (event) => {
      if (needsPaper(event)) await reissueLicence({ number: event.licenceNumber }, ports);
    },
  });
