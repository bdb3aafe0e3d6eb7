import type { HandlingKind } from '../../core/domain/application.ts';

/** The five kinds, as a list; a kind that the domain adds or drops fails to compile here. */
export const handlingKinds = [
  'immediate',
  'promised',
  'joint',
  'supplement',
  'returned',
] as const satisfies readonly HandlingKind[];
