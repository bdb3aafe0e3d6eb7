/** `npm run bench -- <name> [arguments]`: runs one benchmark by its name. Nothing here is timed in a test. */
const benches: Readonly<Record<string, { readonly about: string; readonly load: () => Promise<unknown> }>> = {
  'cold-start': {
    about: 'milliseconds to import each function, against a bare DynamoDB client',
    load: () => import('./cold-start.ts'),
  },
  inbox: {
    about: 'requests, capacity units and milliseconds per page of an inbox of 5,000 open tasks',
    load: () => import('./inbox.ts'),
  },
  'joint-time': {
    about: 'working days of joint handling, all departments at once against one after another',
    load: () => import('./joint-time.ts'),
  },
  'licence-pdf': { about: 'milliseconds and bytes of a licence', load: () => import('./licence-pdf.ts') },
  seal: {
    about: 'milliseconds to print and seal a licence, and memory over many',
    load: () => import('./seal.ts'),
  },
  workflow: {
    about: 'transitions, DynamoDB units and cost of a joint case',
    load: () => import('./workflow.ts'),
  },
};

const name = process.argv[2] ?? '';
const bench = benches[name];
if (bench) {
  process.argv.splice(2, 1);
  await bench.load();
} else {
  console.log('Name a benchmark:');
  for (const [known, { about }] of Object.entries(benches)) console.log(`  ${known.padEnd(12)} ${about}`);
  process.exitCode = name === '' ? 0 : 1;
}

export {};
