import { Hono } from 'hono';
import type { StaffCaller } from '../../functions/core/domain/actor.ts';
import { isAbsentOn, mayLeadTeam, whyNotAssign } from '../../functions/core/domain/colleague.ts';
import { legalDateOf } from '../../functions/core/domain/legal-date.ts';
import { mayReadCase } from '../../functions/core/domain/permissions.ts';
import { type RefusalCode, Refused } from '../../functions/core/domain/refusal.ts';
import { applicationIdOfTask } from '../../functions/core/domain/task.ts';
import { markAbsence } from '../../functions/core/use-cases/mark-absence.ts';
import { reassignTasks } from '../../functions/core/use-cases/reassign-tasks.ts';
import { showColleague, showTeam } from '../../functions/core/use-cases/show-team.ts';
import { fieldsOfForm, listOfForm, param, staffOf, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import { sayRefusal } from '../shared/refusals.ts';
import type { Typed } from './action-props.ts';
import { ColleaguePage } from './colleague-page.tsx';
import { OutcomesPage } from './outcomes.tsx';
import { colleagueAt, TeamPage } from './team-page.tsx';

const scripts = ['desk.js'] as const;

/** Which field of the form of an absence a refusal is about. */
const blamed: Partial<Record<RefusalCode, string>> = {
  ABSENCE_DAYS_INVALID: 'from',
  ABSENCE_REASON_REQUIRED: 'reason',
};

/** The team of a desk: who has how much in hand, who is there, and giving work to others. */
export function teamRoutes(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const today = () => legalDateOf(ports.system.now());
  const ledBy = async (caller: StaffCaller) =>
    (await ports.catalogue.departments()).filter(({ code }) => mayLeadTeam(caller, code));

  const teamPage = async (c: WebContext, asked?: string, refused?: Refused, typed: Typed = {}) => {
    const reader = c.get('reader');
    const caller = staffOf(c);
    const departments = await ledBy(caller);
    if (departments.length === 0) throw new Refused('NOT_PERMITTED');
    const [only] = departments.length === 1 ? departments : [];
    const departmentCode = asked || only?.code;
    const members = departmentCode === undefined ? [] : await showTeam({ caller, departmentCode }, ports);
    const nameOf = await departmentNames(ports, reader);
    const errors = refused ? [sayRefusal(refused, reader, blamed[refused.code])] : [];
    const title =
      departmentCode === undefined
        ? reader.t('nav.team')
        : reader.t('team.title', { department: nameOf(departmentCode) });
    return page(
      c,
      { title, width: 'wide', hasError: errors.length > 0, scripts },
      <TeamPage
        {...{ departmentCode, departments, members, today: today(), errors, typed, nameOf, reader }}
      />,
    );
  };

  app.get('/staff/team', (c) => teamPage(c, c.req.query('department')));

  const named = (c: WebContext) => ({
    caller: staffOf(c),
    departmentCode: param(c, 'department'),
    sub: param(c, 'sub'),
  });
  const teamAt = (c: WebContext) => `/staff/team?department=${param(c, 'department')}`;

  app.post('/staff/team/:department/:sub/absence', async (c) => {
    const sent = await fieldsOfForm(c);
    const command = named(c);
    const field = (name: string): string => sent[name] ?? sent[`${name}-${command.sub}`] ?? '';
    const absence = { from: field('from'), to: field('to'), reason: field('reason') };
    try {
      await markAbsence({ ...command, absence }, ports);
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning !== 'invalid') throw error;
      return teamPage(c, command.departmentCode, error, { ...absence, sub: command.sub });
    }
    return c.redirect(teamAt(c), 303);
  });

  app.post('/staff/team/:department/:sub/absence/end', async (c) => {
    await markAbsence(named(c), ports);
    return c.redirect(teamAt(c), 303);
  });

  const colleaguePage = async (
    c: WebContext,
    refused?: Refused,
    typed: Typed = {},
    chosen: readonly string[] = [],
  ) => {
    const reader = c.get('reader');
    const after = c.req.query('after');
    const work = await showColleague({ ...named(c), ...(after && { after }) }, ports);
    const { colleague } = work;
    const nameOf = await departmentNames(ports, reader);
    const others = (await ports.roster.of(colleague.departmentCode)).filter(
      (one) =>
        one.sub !== colleague.sub &&
        work.tasks.some((task) => whyNotAssign(one, task.role, today()) === undefined),
    );
    const isAbsent = isAbsentOn(colleague, today());
    const field = refused?.code === 'REASON_REQUIRED' ? 'reason' : undefined;
    const errors = refused ? [sayRefusal(refused, reader, field)] : [];
    const title = reader.t('team.work.of', { name: colleague.name });
    return page(
      c,
      { title, backTo: teamAt(c), width: 'wide', hasError: errors.length > 0, scripts },
      <ColleaguePage {...{ work, others, isAbsent, errors, typed, chosen, nameOf, reader }} />,
    );
  };

  app.get('/staff/team/:department/:sub', (c) => colleaguePage(c));

  app.post('/staff/team/:department/:sub/reassign', async (c) => {
    const reader = c.get('reader');
    const command = named(c);
    const { colleague } = await showColleague(command, ports);
    const taskIds = await listOfForm(c, 'task');
    const typed = await fieldsOfForm(c);
    const { to: assigneeSub = '', reason = '' } = typed;
    try {
      if (reason.trim() === '') throw new Refused('REASON_REQUIRED');
      const given = await reassignTasks({ caller: command.caller, taskIds, assigneeSub, reason }, ports);
      const outcomes = given.map((one) => ({ ...one, id: applicationIdOfTask(one.id) ?? '' }));
      const heads = await ports.cases.heads(outcomes.map((one) => one.id));
      const headOf = (id: string) => heads.find((one) => one.id === id && mayReadCase(command.caller, one));
      const title = reader.t('team.work.of', { name: colleague.name });
      return page(
        c,
        { title, backTo: colleagueAt(colleague) },
        <OutcomesPage {...{ title, outcomes, headOf, reader }} done="bulk.given" backTo="/staff" />,
      );
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning !== 'invalid') throw error;
      return colleaguePage(c, error, typed, taskIds);
    }
  });

  return app;
}
