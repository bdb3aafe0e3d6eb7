import type { StartedCentre } from '../../test/support/centre.ts';
import { clientOf, executionsOf } from '../../test/support/story/client.ts';
import { draft, expectStatus, submit } from '../../test/support/story/mass-event.ts';
import { filing } from '../../test/support/story/private-filing.ts';
import type { Timeline } from './timeline.ts';

/** The filing of an investment project: complete is decided, and nothing waits. */
export async function immediateStory(centre: StartedCentre, tell: Timeline): Promise<void> {
  const company = await clientOf(centre, 'lin-zhiwei');
  tell.title('An immediate item: the filing of an investment project');
  const id = await draft(company, 'private-filing');
  expectStatus(await company.put(`/applications/${id}/form`, { answers: filing }), 200);
  const filed = await submit(company, id);
  tell.claim(
    'filed and decided in one step',
    filed.status === 'approved' || filed.status === 'delivered',
    filed,
  );
  await centre.move('PT1M');
  const licence = expectStatus(await company.get(`/applications/${id}/licence`), 200);
  tell.claim(`delivered at once: ${licence.number}`, licence.number.startsWith('LY-FGW-2026-'));
  const started = [
    ...(await executionsOf(centre, id, 'joint-review')),
    ...(await executionsOf(centre, id, 'promised-deadline')),
  ];
  tell.claim('no execution was started for it', started.length === 0, started);
}
