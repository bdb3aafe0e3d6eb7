import type { Flow } from './states.ts';

/** Leads from a machine to one of its inner flows: into which state, and into which of its branches. */
export interface FlowStep {
  state: string;
  branch: number;
}

export function flowAt(machine: Flow, path: FlowStep[]): Flow {
  return path.reduce((flow, step) => innerFlow(flow, step), machine);
}

function innerFlow(flow: Flow, { state: name, branch }: FlowStep): Flow {
  const inner = innerFlows(flow, name).at(branch);
  if (!inner) throw new Error(`The machine has no branch ${branch} in the state '${name}'`);
  return inner;
}

/** The branches of a Parallel state, or what a Map state does with each item. */
export function innerFlows(flow: Flow, name: string): Flow[] {
  const state = flow.States[name];
  if (state?.Type === 'Parallel') return state.Branches;
  if (state?.Type === 'Map')
    return [state.ItemProcessor ?? state.Iterator].filter((inner) => inner !== undefined);
  return [];
}
