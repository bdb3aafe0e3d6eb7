import { writeFileSync } from 'node:fs';
import { openApiOf } from '../functions/api/openapi.ts';
import { operations } from '../functions/api/operations/index.ts';

/** Writes the contract that the public function serves. Run it after a change of an operation; a test checks it. */
const path = new URL('../functions/api/openapi.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(openApiOf(operations), null, 2)}\n`);
console.log(`Wrote ${operations.length} operations to functions/api/openapi.json.`);
