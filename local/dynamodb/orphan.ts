import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Where it is noted which process has the database file open. */
export function pidFileOf(databaseFile: string): string {
  return `${databaseFile}.pid`;
}

export function notePid(pidFile: string, pid: number): void {
  writeFileSync(pidFile, String(pid));
}

export function forgetPid(pidFile: string): void {
  rmSync(pidFile, { force: true });
}

/**
 * Makes sure that no earlier process still has the database file open: two on one file would each have their own
 * idea of the stream. An earlier one normally is about to end, with its centre; one that stays is ended.
 */
export async function endOrphan(pidFile: string, databaseFile: string): Promise<void> {
  const pid = readPid(pidFile);
  if (pid === undefined) return;
  // The number may long have been given to another program: only a process that names our file is ours.
  const isOurs = () => commandLineOf(pid).includes(databaseFile);
  for (let attempt = 0; isOurs(); attempt++) {
    if (attempt === 20) process.kill(pid, 'SIGKILL');
    if (attempt === 60)
      throw new Error(`Process ${pid} has ${databaseFile} open and does not end. End it and start again.`);
    await pause(50);
  }
  forgetPid(pidFile);
}

function readPid(pidFile: string): number | undefined {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** How the process was called; empty when it has ended. */
function commandLineOf(pid: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return ''; // no such process
  }
}
