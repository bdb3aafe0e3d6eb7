import { holds, type StaffCaller } from '../../functions/core/domain/actor.ts';
import type { Word } from '../locales/index.ts';

/** Where a member of staff can go from the head of every page. */
export function staffDestinations(caller: StaffCaller): readonly (readonly [path: string, word: Word])[] {
  const isReviewer = caller.memberships.some(({ role }) => role === 'reviewer');
  return [
    ['/staff', 'nav.inbox'],
    ...(isReviewer
      ? ([
          ['/staff/walk-ins', 'nav.walk-ins'],
          ['/staff/deliveries', 'nav.deliveries'],
        ] as const)
      : []),
    ...(holds(caller, 'supervisor')
      ? ([
          ['/staff/supervision', 'nav.supervision'],
          ['/staff/ratings', 'nav.ratings'],
        ] as const)
      : []),
  ];
}
