// What `npm start` runs, also on a fresh clone: so it is plain JavaScript for Node 20 and needs no package.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => join(root, ...parts);

const platform = `${process.platform}-${process.arch}`;
if (platform !== 'linux-x64' && !process.env.DYNAMODB_ENDPOINT)
  stop(
    `The embedded DynamoDB runs on linux-x64, and this is ${platform}: start any DynamoDB (such as DynamoDB Local) and set DYNAMODB_ENDPOINT to its address.`,
  );

if (isInstallNeeded()) {
  console.log('Installing packages (once, about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
  if (status !== 0)
    stop('The packages could not be installed. What npm says above tells why; then run npm start again.');
}

// Node 24 comes as a package, since the functions run on it and the machine may have an older one.
const node = inRoot('node_modules', '.bin', 'node');
if (!existsSync(node)) stop('Node 24 is missing in node_modules. Run "npm ci", then npm start again.');

const child = spawn(
  node,
  [
    '--disable-warning=ExperimentalWarning',
    '--import',
    'tsx',
    inRoot('local', 'start.ts'),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
// Ctrl-C reaches the child by itself; what is sent to this process alone is passed on. Both wait for it to close.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.once('error', (error) => stop(`Node could not be started: ${error.message}`));
child.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)));

/** npm writes that file last, so an older one means another set of packages, or half of one. */
function isInstallNeeded() {
  const installed = inRoot('node_modules', '.package-lock.json');
  return (
    !existsSync(installed) || statSync(installed).mtimeMs < statSync(inRoot('package-lock.json')).mtimeMs
  );
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
