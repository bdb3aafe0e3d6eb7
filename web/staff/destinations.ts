import { holds, type StaffCaller } from '../../functions/core/domain/actor.ts';
import type { Word } from '../locales/index.ts';

/** Where a member of staff can go from the head of every page. */
export function staffDestinations(caller: StaffCaller): readonly (readonly [path: string, word: Word])[] {
  return holds(caller, 'supervisor')
    ? [
        ['/staff', 'nav.inbox'],
        ['/staff/supervision', 'nav.supervision'],
      ]
    : [['/staff', 'nav.inbox']];
}
