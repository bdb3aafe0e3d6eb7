import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { centreFunctions, stateMachines } from '../../../../functions/manifest.ts';
import { openCentre } from '../../../../local/centre.ts';
import { readSettings } from '../../../../local/settings.ts';

/** A centre with the real parts and machines, and functions that only say that they were called. */
const settings = readSettings(process.env, process.argv.slice(2));
const root = process.cwd();
const folder = join(settings.folder, 'functions');
mkdirSync(folder, { recursive: true });

const bodies = {
  api: () => 'async () => ({ statusCode: 200 })',
  web: () => 'handlers.web',
  task: (name: string) => (name === 'check-deadline' ? 'handlers.checkDeadline' : 'async () => ({})'),
  stream: (name: string) => `(event) => handlers.consume('${name}', event)`,
  event: (name: string) => (name === 'sweep' ? 'handlers.sweep' : 'handlers.checkDocument'),
};

const functions = centreFunctions.map((one) => {
  const file = join(folder, `${one.name}.mjs`); // a module also outside the repository
  const handlers = join(root, 'test/integration/local/support/functions/small-handlers.ts');
  writeFileSync(
    file,
    `import * as handlers from '${handlers}';\nexport const handler = ${bodies[one.kind](one.name)};\n`,
  );
  return { ...one, entry: file };
});

const centre = await openCentre(settings, {
  root,
  functions,
  operations: [{ method: 'GET', path: '/catalogue', audience: 'public' }],
  stateMachines,
  publishCatalogue: async () => undefined,
  pins: { GAJ: '123456' },
});
process.once('SIGTERM', () => void centre.close().then(() => process.exit()));
process.send?.(centre.address);
