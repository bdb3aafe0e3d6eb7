import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operations } from '../functions/api/operations/index.ts';
import { centreFunctions, stateMachines } from '../functions/manifest.ts';
import { type Centre, openCentre } from './centre.ts';
import { localPinOf } from './department-pins.ts';
import { BinaryMissing } from './dynamodb/find-binary.ts';
import { HandlerMissing } from './functions.ts';
import { PortTaken } from './http/listen.ts';
import { personas } from './personas.ts';
import { departmentCodes, publishCatalogue } from './publish-catalogue.ts';
import { publishRoster } from './publish-roster.ts';
import { publishSeal } from './seal/publish-seal.ts';
import { readSettings, SettingInvalid, type Settings } from './settings.ts';
import { FolderInUse } from './store/folder-lock.ts';

/** Departments whose PINs a first try needs. */
const shownDepartments = ['XFZD', 'JJ', 'CGJ', 'WJW', 'SCJ'];

try {
  const settings = readSettings(process.env, process.argv.slice(2));
  const centre = await openCentre(
    settings,
    {
      root: dirname(dirname(fileURLToPath(import.meta.url))),
      functions: centreFunctions,
      operations,
      stateMachines,
      publishCatalogue: async (client, withPins) => {
        await publishCatalogue(client, withPins);
        await publishRoster(client);
        await publishSeal(client);
      },
      pins: Object.fromEntries(departmentCodes.map((code) => [code, localPinOf(code)])),
    },
    console.log,
  );
  greet(settings, centre);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void leave(centre));
} catch (error) {
  const sentence = sentenceFor(error);
  console.error(sentence ?? error);
  process.exitCode = 1;
}

function greet({ folder }: Settings, { address: { url } }: Centre): void {
  const people = personas.map(
    ({ id, name, part }) => `  ${id.padEnd(14)} ${name['zh-Hant']} ${name.en}, ${part.en}`,
  );
  console.log(`
Onedoor is open at ${url}

Who to be (choose one when you sign in):
${people.join('\n')}

Department PINs (all of them are at ${url}/local):
  ${shownDepartments.map((code) => `${code} ${localPinOf(code)}`).join('   ')}

What to try:
  ${url}                 find an item and apply as chen-meiling
  ${url}/local/mailbox   read what the centre has sent, open a department's signed link
  ${url}/local/clock     move the clock: limits, cards and reminders fall due
  curl -X POST ${url}/local/token -H 'content-type: application/json' -d '{"persona":"gaj-reviewer"}'

Everything is kept in ${folder}. Stop with Ctrl-C, or in any other way; the next start goes on from there.
Begin anew with: npm start -- --fresh
`);
}

async function leave(centre: Centre): Promise<void> {
  console.log('Closing …');
  setTimeout(() => process.exit(1), 10_000).unref(); // all is on disk already
  await centre.close().catch((error: unknown) => console.error(error));
  process.exit();
}

/** What is expected to go wrong is said in one sentence; anything else is a fault, with all of it. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof PortTaken) {
    const variable =
      error.port === Number(process.env.ONEDOOR_S3_PORT || 8081) ? 'ONEDOOR_S3_PORT' : 'ONEDOOR_PORT';
    return `Port ${error.port} is taken by another program. Choose another one: ${variable}=${error.port + 10} npm start`;
  }
  const expected = [SettingInvalid, FolderInUse, BinaryMissing, HandlerMissing];
  return expected.some((one) => error instanceof one) && error instanceof Error ? error.message : undefined;
}
