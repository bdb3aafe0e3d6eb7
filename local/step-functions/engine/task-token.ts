import { randomBytes } from 'node:crypto';

/** 48 random bytes: nobody can guess one, and it stays far below the 1,024 characters that the service allows. */
export function newTaskToken(): string {
  return randomBytes(48).toString('base64url');
}

export function isTaskToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{64}$/.test(text);
}
