import { writeFileSync } from 'node:fs';
import { operations } from '../functions/api/operations/index.ts';
import { permissionsPage } from './permissions/permissions-page.ts';

/** Writes who may do what, as a page. Run it after a change of a rule or an operation; a test checks it. */
writeFileSync(new URL('../docs/permissions.md', import.meta.url), permissionsPage(operations));
console.log(`Wrote ${operations.length} operations to docs/permissions.md.`);
