import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { sesMailer } from '../../../../../functions/adapters/ses/mailer.ts';
import { now } from '../../../../../functions/shared/clock.ts';
import { readEnvironment } from '../../../../../functions/shared/environment.ts';

/** Functions that do next to nothing, but what they do goes through the SDK as that of the real ones does. */
const { TABLE_NAME, PROMISED_DEADLINE_MACHINE_ARN } = readEnvironment([
  'TABLE_NAME',
  'PROMISED_DEADLINE_MACHINE_ARN',
]);
const dynamodb = new DynamoDBClient();
const stepFunctions = new SFNClient();
const mailer = sesMailer(new SESv2Client(), 'centre@onedoor.example');

const tell = (to: string, text: string) =>
  mailer.send({
    id: `${to} ${text}`,
    to,
    subject: text,
    text: `${text} at ${now().toISOString()}`,
    locale: 'en',
  });

/** `POST /events/EV%231` stores an event; `POST /marks/<instant>` starts a run of the clock. */
export async function web(event: { rawPath: string; requestContext: { http: { method: string } } }) {
  const [, kind, what = ''] = decodeURIComponent(event.rawPath).split('/');
  if (event.requestContext.http.method !== 'POST') return { statusCode: 200, body: 'page' };
  if (kind === 'events')
    await dynamodb.send(
      new PutItemCommand({ TableName: TABLE_NAME, Item: { PK: { S: 'APP#1' }, SK: { S: what } } }),
    );
  else
    await stepFunctions.send(
      new StartExecutionCommand({
        stateMachineArn: PROMISED_DEADLINE_MACHINE_ARN,
        name: `run-${Date.parse(what)}`,
        input: JSON.stringify({ applicationId: '1', run: 1, nextMarkAt: what }),
      }),
    );
  return { statusCode: 204 };
}

export async function consume(
  name: string,
  event: { Records: { dynamodb: { Keys: { SK: { S: string } } } }[] },
) {
  for (const { dynamodb: record } of event.Records) await tell(name, record.Keys.SK.S);
}

export async function checkDeadline(input: { applicationId: string; run: number }) {
  await tell('check-deadline', `mark ${now().toISOString()}`);
  return { ...input, isOver: true, nextMarkAt: now().toISOString() };
}

export async function checkDocument(event: { Records: { s3: { object: { key: string } } }[] }) {
  for (const { s3 } of event.Records) await tell('check-document', s3.object.key);
}

export async function sweep() {
  await tell('sweep', `sweep ${now().toISOString()}`);
}
