import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Licence, partsOfNumber } from '../../core/domain/licence.ts';
import type { LicenceEvent } from '../../core/domain/licence-event.ts';
import { nextLicenceMarkAt } from '../../core/domain/licence-life.ts';
import type { Item } from './case-items.ts';
import {
  dueEntry,
  licenceEventKey,
  licenceKey,
  licenceSerialKey,
  licenceStatusKey,
  listKeys,
} from './keys.ts';

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export const IS_NEW = 'attribute_not_exists(PK)';

/** A licence is in the list of its holder, and in the due index while something of it is to come. */
export function licenceItem(licence: Licence): Item {
  const { number, holderKey, issuedOn, version = 1 } = licence;
  const next = nextLicenceMarkAt(licence);
  return {
    ...licenceKey(number),
    ...(holderKey !== undefined && {
      GSI1PK: listKeys.ofHolder(holderKey),
      GSI1SK: `${issuedOn}#${number}`,
    }),
    ...(next !== undefined && dueEntry(number, 'licence', next)),
    version,
    body: licence,
  };
}

export function licenceEventWrites(
  events: readonly LicenceEvent[],
  TableName: string,
  writeId: string,
): Write[] {
  return events.map((event) => ({
    Put: {
      TableName,
      Item: { ...licenceEventKey(event.licenceNumber, event.seq), writeId, body: event },
      ConditionExpression: IS_NEW,
    },
  }));
}

/** What the status lists read: there while the licence is suspended or over, and only then. */
export function statusWrite(licence: Licence, TableName: string): Write[] {
  const parts = partsOfNumber(licence.number);
  if (!parts) return [];
  const Key = licenceStatusKey(parts.departmentCode, parts.year, parts.serial);
  if (licence.state === 'valid') return [{ Delete: { TableName, Key } }];
  const until = licence.suspension?.until;
  const body = { serial: parts.serial, state: licence.state, ...(until !== undefined && { until }) };
  return [{ Put: { TableName, Item: { ...Key, body } } }];
}

/** A licence with the number that it takes. */
interface Issued {
  readonly entry: Licence;
  readonly year: number;
  readonly serial: number;
  readonly events?: readonly LicenceEvent[];
}

/** Enters a licence with the beginning of its log, and takes its number: these fail together when somebody was faster. */
export function issueWrites(issued: Issued, TableName: string, writeId: string): Write[] {
  const { entry, year, serial, events = [] } = issued;
  const isFirst = serial === 1;
  return [
    ...licenceEventWrites(events, TableName, writeId),
    { Put: { TableName, ConditionExpression: IS_NEW, Item: licenceItem(entry) } },
    {
      Update: {
        TableName,
        Key: licenceSerialKey(entry.departmentCode, year),
        UpdateExpression: 'SET #serial = :serial',
        ConditionExpression: isFirst ? IS_NEW : '#serial = :last',
        ExpressionAttributeNames: { '#serial': 'serial' },
        ExpressionAttributeValues: { ':serial': serial, ...(!isFirst && { ':last': serial - 1 }) },
      },
    },
  ];
}
