import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKER_MEMORY_MB } from '../../../infra/checker-resources.ts';

const script = join(import.meta.dirname, 'check-large-file.ts');

/** In a process of its own, as the function has one. @returns the most memory that it ever had, in megabytes */
function check(kind: string): { verdict: string; memoryMb: number } {
  const output = execFileSync(process.execPath, ['--import', 'tsx', script, kind], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return JSON.parse(output) as { verdict: string; memoryMb: number };
}

describe('a file of 200 MB is checked in the memory of the function', () => {
  it.each([
    ['pdf', 'clean'],
    ['archive', 'clean'],
    ['table', 'clean'],
    ['png', 'clean'],
    ['noise', 'UNREADABLE'],
  ])('%s', (kind, verdict) => {
    const checked = check(kind);
    expect(checked.verdict).toBe(verdict);
    expect(checked.memoryMb).toBeLessThan(CHECKER_MEMORY_MB * 0.75);
  });
});
