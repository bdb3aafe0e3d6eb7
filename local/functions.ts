import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from 'aws-lambda';
import type { InvokeLambda } from './lambda.ts';

type Handler = (event: unknown, context: Context) => unknown;

export interface FunctionEntry {
  readonly name: string;
  readonly entry: string;
}

export interface Functions {
  readonly invoke: InvokeLambda;
  /** How many invocations have begun so far. */
  readonly begun: () => number;
  /** Loads every handler, so that one which is missing or broken shows at the start. */
  load(): Promise<void>;
}

/** A function of the manifest that cannot be run. */
export class HandlerMissing extends Error {
  override readonly name = 'HandlerMissing';
}

const mostSeconds = 60;

/**
 * Runs the Lambda functions in this process. Event and answer pass through JSON, as they do on AWS: what does not
 * survive that must not survive it here.
 */
export function openFunctions(options: {
  readonly entries: readonly FunctionEntry[];
  readonly root: string;
  /** Told when an invocation has ended, in whatever way: it probably wrote something. */
  readonly ended?: (name: string) => void;
  readonly importModule?: (file: string) => Promise<object>;
}): Functions {
  const { entries, root, ended = () => undefined } = options;
  const { importModule = (file) => import(pathToFileURL(file).href) as Promise<object> } = options;
  const loaded = new Map<string, Promise<Handler>>();
  let begun = 0;

  function handlerOf(name: string): Promise<Handler> {
    const known = loaded.get(name);
    if (known) return known;
    const loading = load(name);
    loaded.set(name, loading);
    return loading;
  }

  async function load(name: string): Promise<Handler> {
    const found = entries.find((one) => one.name === name);
    if (!found) throw new HandlerMissing(`The manifest has no function ${name}.`);
    const file = resolve(root, found.entry);
    if (!existsSync(file)) throw new HandlerMissing(`Function ${name} has no file ${found.entry}.`);
    const module = await importModule(file);
    if (!('handler' in module) || typeof module.handler !== 'function')
      throw new HandlerMissing(`${found.entry} exports no handler.`);
    return module.handler as Handler;
  }

  return {
    begun: () => begun,
    async invoke(functionName, payload) {
      const name = functionName.split(':').at(-1) ?? functionName;
      begun += 1;
      try {
        const handler = await handlerOf(name);
        return throughJson(await handler(throughJson(payload), contextOf(name)));
      } finally {
        ended(name);
      }
    },
    async load() {
      const outcomes = await Promise.allSettled(entries.map(({ name }) => handlerOf(name)));
      const faults = outcomes.flatMap((outcome, index) =>
        outcome.status === 'rejected' ? [`Function ${entries[index]?.name}: ${String(outcome.reason)}`] : [],
      );
      if (faults.length > 0) throw new HandlerMissing(faults.join('\n'));
    },
  };
}

function throughJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

function contextOf(name: string): Context {
  const endsAt = Date.now() + mostSeconds * 1000;
  return {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${name}`,
    memoryLimitInMB: '512',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()),
    done: notSupported,
    fail: notSupported,
    succeed: notSupported,
  };
}

function notSupported(): never {
  throw new Error('Handlers answer with a promise');
}
