import { itemKinds } from '../../functions/core/domain/service-item.ts';
import { shownCards } from '../../functions/core/domain/task.ts';
import type { ListTasks } from '../../functions/core/use-cases/list-cases.ts';

/** What of the inbox somebody wants to see; it is kept in the address. */
export type InboxWish = Omit<ListTasks, 'caller' | 'after'>;

/** Reads the address. A word that the filter does not have wishes for nothing. */
export function readInboxWish(query: Readonly<Record<string, string | undefined>>): InboxWish {
  const { department, item } = query;
  const role = (['reviewer', 'approver'] as const).find((one) => one === query.role);
  const kind = itemKinds.find((one) => one === query.kind);
  const card = shownCards.find((one) => one === query.card);
  return {
    ...(department && { departmentCode: department }),
    ...(role && { role }),
    ...(item && { itemCode: item.trim() }),
    ...(kind && { kind }),
    ...(card && { card }),
    ...(query.mine === 'yes' && { isMine: true }),
  };
}

/** The address of the page behind a cursor: of that one desk, with the same wishes. */
export function inboxAddress(
  { departmentCode, role, itemCode, kind, card, isMine }: InboxWish,
  after: string,
): string {
  const wished = {
    department: departmentCode,
    role,
    item: itemCode,
    kind,
    card,
    mine: isMine ? 'yes' : undefined,
    after,
  };
  const query = Object.entries(wished).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `/staff?${new URLSearchParams(query)}`;
}
