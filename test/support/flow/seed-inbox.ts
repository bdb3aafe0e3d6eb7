import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { taskItem } from '../../../functions/adapters/dynamodb/case-items.ts';
import { addDays } from '../../../functions/core/domain/legal-date.ts';
import { itemKinds } from '../../../functions/core/domain/service-item.ts';
import { type DeskTask, taskIdOf } from '../../../functions/core/domain/task.ts';
import type { EmbeddedTable } from './embedded-table.ts';

/** Items of the seeded inbox: every fiftieth task is of the rare one. */
export const RARE_ITEM = 'rare-item';

/** An open task: two of every hundred with a red card, ten with a yellow one; the kinds take turns. */
function aTask(number: number): DeskTask {
  const applicationId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const named = { applicationId, round: 1, action: 'review', departmentCode: 'GAJ' } as const;
  const place = number % 100;
  const card = place < 2 ? 'red' : place < 12 ? 'yellow' : undefined;
  return {
    ...named,
    audience: 'desk',
    id: taskIdOf(named),
    role: 'reviewer',
    status: 'open',
    openedAt: '2026-03-02T01:00:00.000Z',
    dueOn: addDays('2026-03-02', number % 60),
    assignee: '黃國強',
    ...(card && { card }),
    heading: {
      reference: `LY-20260302-${String(number).padStart(5, '0')}-0`,
      itemCode: number % 50 === 7 ? RARE_ITEM : `item-${number % 7}`,
      kind: itemKinds[number % 3] ?? 'joint',
      itemName: {
        'zh-Hant': '大型群眾性活動安全許可',
        'zh-Hans': '大型群众性活动安全许可',
        en: 'Mass event permit',
      },
      applicantName: `申請人${number}`,
    },
  };
}

/** Writes open tasks into the inbox of the reviewers of `GAJ`, as the adapter writes them. */
export async function seedInbox({ documents, tableName }: EmbeddedTable, count: number): Promise<void> {
  type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];
  for (let first = 0; first < count; first += 25) {
    const numbers = Array.from({ length: Math.min(25, count - first) }, (_, index) => first + index);
    const requests: Requests = numbers.map((number) => ({ PutRequest: { Item: taskItem(aTask(number)) } }));
    const { UnprocessedItems } = await documents.send(
      new BatchWriteCommand({ RequestItems: { [tableName]: requests } }),
    );
    if (UnprocessedItems?.[tableName]) throw new Error('The embedded table did not take every task.');
  }
}
