import { Hono } from 'hono';
import { holds } from '../../functions/core/domain/actor.ts';
import type { Application } from '../../functions/core/domain/application.ts';
import { findCase } from '../../functions/core/use-cases/find-case.ts';
import { findCases } from '../../functions/core/use-cases/find-cases.ts';
import { fieldsOfForm, staffOf, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import { FindPage } from './find-page.tsx';

interface Looked {
  readonly typed?: string;
  readonly department?: string;
  readonly found?: readonly Application[];
}

/** Looks a case up by its number or a name. It is posted, so that what is typed is in no address and no log of addresses. */
export function findRoutes(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  const findPage = async (c: WebContext, { found = [], ...looked }: Looked = {}) => {
    const reader = c.get('reader');
    const departments = holds(reader.caller, 'supervisor') ? await ports.catalogue.departments() : [];
    const nameOf = await departmentNames(ports, reader);
    const hasError = looked.typed !== undefined && found.length === 0;
    return page(
      c,
      { title: reader.t('find.title'), backTo: '/staff', hasError, scripts: ['desk.js'] },
      <FindPage {...looked} {...{ found, departments, nameOf, reader }} />,
    );
  };

  app.get('/staff/find', (c) => {
    staffOf(c);
    return findPage(c);
  });

  app.post('/staff/find', async (c) => {
    const caller = staffOf(c);
    const { number = '', department = '' } = await fieldsOfForm(c);
    const id = await findCase({ caller, number }, ports);
    if (id !== undefined) return c.redirect(`/staff/cases/${id}`, 303);
    const asked = { caller, typed: number, ...(department !== '' && { departmentCode: department }) };
    return findPage(c, { typed: number, department, found: await findCases(asked, ports) });
  });

  return app;
}
