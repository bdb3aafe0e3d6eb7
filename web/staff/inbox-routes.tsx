import { Hono } from 'hono';
import { mayReadCase } from '../../functions/core/domain/permissions.ts';
import { acceptApplications } from '../../functions/core/use-cases/accept-applications.ts';
import { enterRoster } from '../../functions/core/use-cases/enter-roster.ts';
import { listTasks } from '../../functions/core/use-cases/list-cases.ts';
import { listOfForm, staffOf, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import { InboxPage } from './inbox-page.tsx';
import { OutcomesPage } from './outcomes.tsx';
import { readInboxWish } from './read-inbox-filter.ts';

/** Inboxes, and accepting several cases of one. */
export function inboxRoutes(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get('/staff', async (c) => {
    const reader = c.get('reader');
    const after = c.req.query('after');
    const caller = staffOf(c);
    const wish = readInboxWish(c.req.query());
    const inboxes = await listTasks({ caller, ...wish, ...(after && { after }) }, ports);
    await enterRoster({ caller }, ports);
    const departments = [...new Set(caller.memberships.flatMap((one) => one.departmentCode ?? []))];
    const entries = await ports.catalogue.entries();
    const items = entries.filter((one) => departments.includes(one.departmentCode));
    const nameOf = await departmentNames(ports, reader);
    const title = reader.t('inbox.title');
    return page(
      c,
      { title, width: 'wide', scripts: ['desk.js'] },
      <InboxPage {...{ inboxes, wish, departments, items, nameOf, reader }} />,
    );
  });

  app.post('/staff/accept', async (c) => {
    const reader = c.get('reader');
    const caller = staffOf(c);
    const applicationIds = await listOfForm(c, 'case');
    const outcomes = await acceptApplications({ caller, applicationIds }, ports);
    const heads = await ports.cases.heads(outcomes.map((one) => one.id));
    const headOf = (id: string) => heads.find((one) => one.id === id && mayReadCase(caller, one));
    const title = reader.t('bulk.title');
    return page(
      c,
      { title, backTo: '/staff' },
      <OutcomesPage {...{ title, outcomes, headOf, reader }} done="bulk.accepted" backTo="/staff" />,
    );
  });

  return app;
}
