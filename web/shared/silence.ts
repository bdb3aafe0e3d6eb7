import type { OpinionTask } from '../../functions/core/domain/task.ts';
import type { Word } from '../locales/index.ts';

/** What the silence of a department means: for a completeness check that nothing is missing, else its policy. */
export function silenceWord({ action, silence }: Pick<OpinionTask, 'action' | 'silence'>): Word {
  return action === 'completeness' ? 'silence.complete' : `silence.${silence}`;
}
