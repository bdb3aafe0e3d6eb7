import * as z from 'zod';
import { ServiceError } from '../service-error.ts';

const largestPage = 1_000;
const defaultPage = 100;

export const paging = {
  /** 0 asks for the default, as in the service. */
  maxResults: z.int().min(0).max(largestPage).optional(),
  nextToken: z.string().optional(),
};

interface PageRequest {
  maxResults?: number | undefined;
  nextToken?: string | undefined;
}

/** One page of a list, and the token for the next when there is one. `list` is asked for one entry more than is shown. */
export function pageOf<Entry>(
  { maxResults, nextToken }: PageRequest,
  list: (offset: number, limit: number) => Entry[],
): { entries: Entry[]; nextToken?: string } {
  const size = maxResults || defaultPage;
  const offset = nextToken === undefined ? 0 : offsetIn(nextToken);
  const found = list(offset, size + 1);
  const entries = found.slice(0, size);
  return found.length > size ? { entries, nextToken: tokenFor(offset + size) } : { entries };
}

function tokenFor(offset: number): string {
  return Buffer.from(`from ${offset}`).toString('base64url');
}

function offsetIn(token: string): number {
  const [, offset] = /^from (\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (offset === undefined) throw new ServiceError('InvalidToken', `Invalid Token: '${token}'`);
  return Number(offset);
}
