import { Hono } from 'hono';
import * as z from 'zod';
import { categories, type Department, itemKinds } from '../../functions/core/domain/service-item.ts';
import { delegationOf } from '../../functions/core/use-cases/delegation-of.ts';
import { searchCatalogue } from '../../functions/core/use-cases/search-catalogue.ts';
import { showItem } from '../../functions/core/use-cases/show-item.ts';
import { param, type Reader, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { FindForm } from '../shared/forms.tsx';
import { type Option, Select, TextInput } from '../shared/inputs.tsx';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import { Pagination } from '../shared/parts.tsx';
import { EntryList } from './entry-list.tsx';
import { Hero, HomePage } from './home-page.tsx';
import { ItemPage } from './item-page.tsx';

/** What stands in the address of the list; what does not fit is as if it were not there. */
const querySchema = z.object({
  q: z.string().trim().max(100).catch(''),
  category: z.enum(categories).optional().catch(undefined),
  kind: z.enum(itemKinds).optional().catch(undefined),
  department: z
    .string()
    .regex(/^[A-Z]{2,5}$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

type Query = z.infer<typeof querySchema>;

function Filter(props: { query: Query; departments: readonly Department[]; reader: Reader }) {
  const { query, departments, reader } = props;
  const { t, local } = reader;
  const any = (label: string, options: readonly Option[]): Option[] => [{ value: '', label }, ...options];
  return (
    <FindForm action="/items" class="filter">
      <TextInput name="q" type="search" label={t('items.words')} value={query.q} reader={reader} />
      <Select
        name="category"
        label={t('items.category')}
        value={query.category}
        options={any(
          t('items.all'),
          categories.map((value) => ({ value, label: t(`category.${value}`) })),
        )}
        reader={reader}
      />
      <Select
        name="kind"
        label={t('items.kind')}
        value={query.kind}
        options={any(
          t('items.all-kinds'),
          itemKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        )}
        reader={reader}
      />
      <Select
        name="department"
        label={t('item.department')}
        value={query.department}
        options={any(
          t('items.all-departments'),
          departments.map(({ code, name }) => ({ value: code, label: local(name) })),
        )}
        reader={reader}
      />
      <button class="button" type="submit">
        {t('search')}
      </button>
    </FindForm>
  );
}

function addressOf(query: Query, pageNumber: number): string {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, page: pageNumber }))
    if (value !== undefined && value !== '') address.set(name, String(value));
  return `/items?${address}`;
}

/** The catalogue, for anyone. */
export function cataloguePages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get('/', async (c) => {
    const reader = c.get('reader');
    const [entries, nameOf] = await Promise.all([ports.catalogue.entries(), departmentNames(ports, reader)]);
    return page(
      c,
      { title: reader.t('motto'), hero: <Hero reader={reader} />, width: 'wide' },
      <HomePage entries={entries} nameOf={nameOf} reader={reader} />,
    );
  });

  app.get('/items', async (c) => {
    const reader = c.get('reader');
    const { t } = reader;
    const query = querySchema.parse(c.req.query());
    const { category, kind, department } = query;
    const [found, departments, nameOf] = await Promise.all([
      searchCatalogue(
        {
          q: query.q,
          page: query.page,
          ...(category && { category }),
          ...(kind && { kind }),
          ...(department && { department }),
        },
        ports,
      ),
      ports.catalogue.departments(),
      departmentNames(ports, reader),
    ]);
    return page(
      c,
      { title: t('items.title'), width: 'wide' },
      <>
        <h1>{t('items.title')}</h1>
        <div class="beside">
          <Filter query={query} departments={departments} reader={reader} />
          <div>
            <p class="quiet" role="status">
              {found.total === 0 ? t('items.none') : t('items.count', { count: found.total })}
            </p>
            <EntryList entries={found.entries} nameOf={nameOf} reader={reader} />
            <Pagination
              page={found.page}
              pages={found.pages}
              addressOf={(number) => addressOf(query, number)}
              reader={reader}
            />
          </div>
        </div>
      </>,
    );
  });

  app.get('/items/:code', async (c) => {
    const reader = c.get('reader');
    const [item, nameOf] = await Promise.all([
      showItem({ code: param(c, 'code') }, ports),
      departmentNames(ports, reader),
    ]);
    const delegation = await delegationOf(item, ports.system.now(), ports.catalogue);
    return page(
      c,
      { title: reader.local(item.name), backTo: '/items', width: 'wide' },
      <ItemPage
        delegation={delegation}
        item={item}
        nameOf={nameOf}
        idempotencyKey={ports.system.newId()}
        reader={reader}
      />,
    );
  });

  return app;
}
