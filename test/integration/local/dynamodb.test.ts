import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeTableCommand, DescribeTimeToLiveCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTable } from '../../../local/dynamodb/create-table.ts';
import { startDynamodb } from '../../../local/dynamodb/embedded-dynamodb.ts';
import { BinaryMissing, findBinary } from '../../../local/dynamodb/find-binary.ts';
import { endOrphan, notePid, pidFileOf } from '../../../local/dynamodb/orphan.ts';
import { lockFolder } from '../../../local/store/folder-lock.ts';
import { newFolder } from './support/folder.ts';

async function open() {
  const databaseFile = join(newFolder(), 'dynamodb.sqlite');
  const dynamodb = await startDynamodb({ binary: findBinary(), databaseFile });
  const client = new DynamoDBClient({
    endpoint: dynamodb.url,
    region: 'ap-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  onTestFinished(async () => {
    client.destroy();
    await dynamodb.close();
  });
  return { client, dynamodb, databaseFile };
}

describe('the embedded DynamoDB', () => {
  it('has the one table, with its indexes, stream and expiry, however often it is asked for', async () => {
    const { client } = await open();
    const { streamArn } = await createTable(client, 'onedoor');
    expect(await createTable(client, 'onedoor')).toEqual({ streamArn });
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'onedoor' }));
    expect(Table).toMatchObject({
      KeySchema: [{ AttributeName: 'PK' }, { AttributeName: 'SK' }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
    const projections = Table?.GlobalSecondaryIndexes?.map(({ IndexName, Projection }) => [
      IndexName,
      Projection?.ProjectionType,
    ]);
    expect(Object.fromEntries(projections ?? [])).toEqual({ GSI1: 'ALL', GSI2: 'KEYS_ONLY' });
    const { TimeToLiveDescription } = await client.send(
      new DescribeTimeToLiveCommand({ TableName: 'onedoor' }),
    );
    expect(TimeToLiveDescription?.AttributeName).toBe('expiresAt');
  });

  it('ends before another one opens its file', async () => {
    const { dynamodb, databaseFile } = await open();
    expect(existsSync(pidFileOf(databaseFile))).toBe(true);
    await dynamodb.close();
    expect(existsSync(`/proc/${dynamodb.pid}/cmdline`)).toBe(false);
    expect(existsSync(pidFileOf(databaseFile))).toBe(false);
  });

  it('is ended when it was left behind with the file', async () => {
    const databaseFile = join(newFolder(), 'dynamodb.sqlite');
    const left = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)', databaseFile]);
    const ended = new Promise<void>((resolve) => left.once('exit', () => resolve()));
    notePid(pidFileOf(databaseFile), left.pid ?? 0);
    await endOrphan(pidFileOf(databaseFile), databaseFile);
    await ended;
    expect(left.signalCode).toBe('SIGKILL');
  });

  it('leaves a process alone that merely has its old number', async () => {
    const databaseFile = join(newFolder(), 'dynamodb.sqlite');
    const other = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    onTestFinished(() => void other.kill());
    notePid(pidFileOf(databaseFile), other.pid ?? 0);
    await endOrphan(pidFileOf(databaseFile), databaseFile);
    expect(other.signalCode).toBeNull();
    expect(existsSync(pidFileOf(databaseFile))).toBe(false);
  });

  it('says what to do where there is none for the platform', () => {
    expect(() => findBinary('plan9-x64')).toThrow(BinaryMissing);
    expect(() => findBinary('plan9-x64')).toThrow(/DYNAMODB_ENDPOINT/);
  });
});

describe('the folder', () => {
  it('is for one centre at a time', () => {
    const file = join(newFolder(), 'lock.sqlite');
    const lock = lockFolder(file);
    expect(() => lockFolder(file)).toThrow(/already runs/);
    lock.release();
    lockFolder(file).release();
  });
});
