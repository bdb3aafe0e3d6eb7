import { StateMachine } from 'aws-local-stepfunctions';
import { describe, expect, it } from 'vitest';
import { run } from './harness.ts';
import type { SharedCase } from './shared-case.ts';
import { choiceCases } from './shared-cases-choices.ts';
import { controlFlowCases } from './shared-cases-control-flow.ts';
import { dataFlowCases } from './shared-cases-data-flow.ts';
import { intrinsicCases } from './shared-cases-intrinsics.ts';

const cases = [...dataFlowCases, ...choiceCases, ...intrinsicCases, ...controlFlowCases];

async function runHere({ machine, input, tasks }: SharedCase): Promise<unknown> {
  const { status, output, error } = await run(machine, input, { functions: tasks?.() ?? {} });
  return status === 'SUCCEEDED' ? { output } : { error };
}

/** The independent interpreter, with every wait cut to nothing. */
async function runThere({ machine, input, tasks }: SharedCase): Promise<unknown> {
  const definition = JSON.parse(JSON.stringify(machine));
  const names = Object.keys(definition.States);
  const noWait = Object.fromEntries([...names, 'Work'].map((name) => [name, 0]));
  try {
    const { result } = new StateMachine(definition, { validationOptions: { noValidate: true } }).run(
      input as never,
      {
        overrides: {
          taskResourceLocalHandlers: (tasks?.() ?? {}) as never,
          waitTimeOverrides: noWait,
          retryIntervalOverrides: noWait,
        },
      },
    );
    return { output: await result };
  } catch (error) {
    return {
      error:
        error instanceof Error && error.cause instanceof Object && 'name' in error.cause
          ? error.cause.name
          : String(error),
    };
  }
}

describe('a case that two interpreters share', () => {
  it.each(cases)('$title', async (shared) => {
    expect(await runHere(shared)).toEqual(shared.expected);
  });
});

describe('the independent interpreter', () => {
  it.each(cases.filter(({ oracleDiffers }) => !oracleDiffers))('agrees: $title', async (shared) => {
    expect(await runThere(shared)).toEqual(shared.expected);
  });

  it.each(cases.filter(({ oracleDiffers }) => oracleDiffers))(
    'differs, as explained: $title',
    async (shared) => {
      expect(await runThere(shared)).not.toEqual(shared.expected);
    },
  );
});
