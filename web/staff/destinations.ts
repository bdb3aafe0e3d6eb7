import { holds, type StaffCaller } from '../../functions/core/domain/actor.ts';
import type { Word } from '../locales/index.ts';

type Destination = readonly [path: string, word: Word];

/** Where a member of staff can go from the head of every page. */
export function staffDestinations(caller: StaffCaller): readonly Destination[] {
  const isWatching = holds(caller, 'supervisor');
  const leads = isWatching || caller.memberships.some(({ role }) => role === 'approver');
  const isReviewer = caller.memberships.some(({ role }) => role === 'reviewer');
  return [
    ['/staff', 'nav.inbox'],
    ...(isReviewer
      ? ([
          ['/staff/walk-ins', 'nav.walk-ins'],
          ['/staff/deliveries', 'nav.deliveries'],
        ] as const)
      : []),
    ...(leads ? [['/staff/team', 'nav.team'] as const] : []),
    ...(isWatching
      ? ([
          ['/staff/supervision', 'nav.supervision'],
          ['/staff/ratings', 'nav.ratings'],
        ] as const)
      : []),
  ];
}
