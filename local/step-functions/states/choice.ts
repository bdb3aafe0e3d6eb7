import { requireAt, type Scope, selectAt } from '../data/select.ts';
import type { Condition } from '../definition/condition.ts';
import type { StateOf } from '../definition/states.ts';
import { StateFailure } from '../failure.ts';
import { depart, scopeOf } from './input-output.ts';
import type { Outcome, Situation } from './outcome.ts';

export function runChoice(state: StateOf<'Choice'>, situation: Situation): Outcome {
  const scope = scopeOf(state, situation);
  const next = state.Choices.find(({ condition }) => holds(condition, scope))?.next ?? state.Default;
  if (next === undefined)
    throw new StateFailure('States.NoChoiceMatched', 'No choice matched and there is no Default');
  return { ...depart(state, scope.data, situation), next };
}

function holds(condition: Condition, scope: Scope): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.conditions.every((inner) => holds(inner, scope));
    case 'or':
      return condition.conditions.some((inner) => holds(inner, scope));
    case 'not':
      return !holds(condition.condition, scope);
    case 'comparison':
      return isMet(condition, scope);
    default:
      return condition satisfies never;
  }
}

/** Only `IsPresent` may ask about a value that is not there: any other comparison fails the execution. */
function isMet(
  { variable, comparison, operand, isOperandPath }: Condition & { kind: 'comparison' },
  scope: Scope,
): boolean {
  const value = comparison.isAboutPresence
    ? selectAt(variable, scope)
    : requireAt(variable, scope, 'Variable');
  return comparison.holds(value, isOperandPath ? requireAt(String(operand), scope, 'Variable') : operand);
}
