import type { OperationFacts } from '../../functions/api/operation.ts';
import { routeKeyOf } from '../../functions/api/operation.ts';
import { isAllowedIn } from '../../functions/core/domain/application.ts';
import { whyNot } from '../../functions/core/domain/permissions.ts';
import type { Audience } from '../../functions/manifest.ts';
import { aCaseFile, type Seat, type Situation, seats, situationNames, situations } from './a-case-file.ts';
import { operationRules } from './operation-rules.ts';

type Facts = Pick<OperationFacts, 'id' | 'method' | 'path' | 'audience'>;

/** The columns, with the audience that the caller belongs to. */
const columns = [
  ['anyone', 'public'],
  ['the applicant', 'applicant'],
  ['another applicant', 'applicant'],
  ['reviewer of the lead', 'staff'],
  ['approver of the lead', 'staff'],
  ['reviewer elsewhere', 'staff'],
  ['approver elsewhere', 'staff'],
  ['supervisor', 'staff'],
  ['agent', 'staff'],
  ['admin', 'staff'],
  ['a link to a task of the case', 'review-link'],
] as const satisfies readonly (readonly [Seat, Audience])[];

/** The roles of the page. */
export type Column = (typeof columns)[number][0];

/** In which situations of a case somebody may call an operation about it; undefined where it is about no case. */
export function situationsFor(operation: Facts, seat: Seat): readonly Situation[] | undefined {
  const { rule, command } = operationRules[operation.id] ?? {};
  if (!rule && !command) return undefined;
  return situationNames.filter((situation) => {
    const isRuled = !rule || whyNot(rule, seats[seat], aCaseFile(situation)) === undefined;
    return isRuled && (!command || isAllowedIn(command, situations[situation].status));
  });
}

/** Whether a role may ever call an operation. */
export function mayCall(operation: Facts, column: Column): boolean {
  const audience = columns.find(([name]) => name === column)?.[1];
  const isOfAudience = operation.audience === 'public' || operation.audience === audience;
  const only = operationRules[operation.id]?.only;
  if (only && !only.includes(column)) return false;
  return isOfAudience && situationsFor(operation, column)?.length !== 0;
}

/** Situations that say together what one word says. */
const words: Readonly<Record<string, readonly Situation[]>> = {
  always: situationNames,
  'once it is filed': situationNames.filter((one) => one !== 'draft'),
  'in review': situationNames.filter((one) => situations[one].status === 'in-review'),
};

/** When: the situations in which at least one role may. */
function whenOf(operation: Facts): string {
  const open = columns
    .filter(([column]) => mayCall(operation, column))
    .map(([column]) => situationsFor(operation, column) ?? situationNames);
  let left = situationNames.filter((one) => open.some((each) => each.includes(one)));
  const said: string[] = [];
  for (const [word, all] of Object.entries(words))
    if (all.every((one) => left.includes(one))) {
      said.push(word);
      left = left.filter((one) => !all.includes(one));
    }
  return [...left, ...said].join(' · ');
}

const preface = `# Who may do what

Made by \`npx tsx scripts/write-permissions.ts\` from the rules themselves (\`functions/core/domain/permissions.ts\`); a test
holds it against the rules and against the API. "The lead" is the department that the case belongs to. A role that has no
mark is refused: whoever may not see the case is told that there is none, so that an id tells nothing.

Beside this table: whoever reviewed, or coordinated the departments, does not approve (一審一核); a link opens its own
task only, and recording anything through it needs the officer's name, staff number and the department's PIN.
`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The page, as it is written to docs/permissions.md. */
export function permissionsPage(operations: readonly Facts[]): string {
  const head = ['operation', ...columns.map(([name]) => name), 'while the case is'];
  const rows = operations.map((operation) => [
    `\`${operation.id}\` ${routeKeyOf(operation)}`,
    ...columns.map(([column]) => (mayCall(operation, column) ? '●' : '')),
    whenOf(operation),
  ]);
  return [preface, row(head), row(head.map(() => '---')), ...rows.map(row), ''].join('\n');
}
