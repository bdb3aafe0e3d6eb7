import type { Construct } from 'constructs';

type Section = 'function-errors' | 'dead-letters' | 'failed-executions' | 'scan-failures';

/**
 * Where an alarm leads: a section of the runbook. The operator says where it is published with `-c runbookAddress=…`; else
 * it is named by its place in the repository, since no copy of the repository knows its own address.
 */
export function runbook(scope: Construct, section: Section): string {
  const address = String(scope.node.tryGetContext('runbookAddress') ?? 'docs/runbook.md');
  return `${address}#${section}`;
}
