import type { Colleague } from '../../functions/core/domain/colleague.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import type { Reader } from '../context.ts';
import type { NameOf, PageError } from '../shared/parts.tsx';

/** What was typed into the forms of a case, to be shown again beside what is wrong with it. */
export type Typed = Readonly<Record<string, string>>;

export interface ActionProps {
  readonly base: string;
  readonly shown: ShownCase;
  readonly nameOf: NameOf;
  /** Colleagues who may be given the open task. */
  readonly assignable: readonly Colleague[];
  readonly typed: Typed;
  /** What is wrong with what was typed, for the forms that say it beside the field too. */
  readonly errors: readonly PageError[];
  readonly reader: Reader;
}
