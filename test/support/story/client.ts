import type { StartedCentre } from '../centre.ts';

// biome-ignore lint/suspicious/noExplicitAny: what the API answers is what the story looks at
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly body: Json;
}

/** One person at the API: signed in as a persona, or nobody. */
export interface Client {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
}

export async function clientOf(centre: StartedCentre, persona?: string): Promise<Client> {
  const authorization =
    persona === undefined ? {} : { authorization: `Bearer ${await tokenOf(centre, persona)}` };
  const call = async (method: string, path: string, body?: unknown, more = {}): Promise<Answer> => {
    const answer = await fetch(`${centre.url}/api${path}`, {
      method,
      headers: {
        ...authorization,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...more,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body, headers) => call('POST', path, body, headers),
    put: (path, body) => call('PUT', path, body),
  };
}

async function tokenOf(centre: StartedCentre, persona: string): Promise<string> {
  const answer = await fetch(`${centre.url}/local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  const { id_token: token } = (await answer.json()) as { id_token: string };
  return token;
}

/** The executions of a machine, as the Step Functions endpoint lists them. */
export async function executionsOf(
  centre: StartedCentre,
  applicationId: string,
  machine: string,
): Promise<{ name: string; status: string }[]> {
  const answer = await fetch(`${centre.url}/local/executions.json`);
  const all = (await answer.json()) as { name: string; status: string }[];
  return all.filter((one) => one.name.startsWith(`${applicationId}-${machine}-`));
}
