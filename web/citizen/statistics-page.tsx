import { Hono } from 'hono';
import { parseLegalDate } from '../../functions/core/domain/legal-date.ts';
import { lowLevels, ratingLevels } from '../../functions/core/domain/rating.ts';
import type { StatisticsView } from '../../functions/core/use-cases/show-statistics.ts';
import { showStatistics } from '../../functions/core/use-cases/show-statistics.ts';
import type { Reader, WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { Dated } from '../shared/dated.tsx';
import { sayDate } from '../shared/dates.ts';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import { type NameOf, SummaryList } from '../shared/parts.tsx';
import { StackTable } from '../shared/stack-table.tsx';
import { AuthorityNumbers } from './authority.tsx';

const kinds = ['immediate', 'promised', 'joint', 'supplement', 'returned'] as const;
const columns = ['submitted', 'accepted', 'granted', 'refused', 'returned', 'yellow', 'red'] as const;

/** 好差評: by level, how many were satisfied, and whether those who were not were answered in time. */
function Ratings({ total, reader }: { total: StatisticsView['total']; reader: Reader }) {
  const { t } = reader;
  const all = ratingLevels.reduce((sum, level) => sum + total[level], 0);
  const low = lowLevels.reduce((sum, level) => sum + total[level], 0);
  const of = (count: number, whole: number) => (
    <span class="number">{t('rating.statistics.of', { count, all: whole })}</span>
  );
  return (
    <section id="ratings">
      <h2>{t('rating.statistics')}</h2>
      {all === 0 ? (
        <p class="quiet">{t('rating.statistics.none')}</p>
      ) : (
        <SummaryList
          rows={[
            ...ratingLevels.map(
              (level) => [t(`rating.${level}`), <strong class="number">{total[level]}</strong>] as const,
            ),
            [
              t('rating.statistics.share'),
              <>
                <strong class="number">{`${Math.round(((all - low) * 100) / all)}%`}</strong>{' '}
                <span class="small quiet">{of(all - low, all)}</span>
              </>,
            ],
            [t('rating.statistics.answered'), of(total['answered-in-time'], total['answer-asked'])],
          ]}
        />
      )}
    </section>
  );
}

function Statistics({ view, nameOf, reader }: { view: StatisticsView; nameOf: NameOf; reader: Reader }) {
  const { t } = reader;
  return (
    <>
      <h1>{t('statistics.title')}</h1>
      <p class="lede">
        <Dated
          text={t('statistics.days', { from: sayDate(view.from, reader), to: sayDate(view.to, reader) })}
        />
      </p>
      <h2>{t('statistics.kinds')}</h2>
      <SummaryList
        rows={kinds.map((kind) => [
          t(`kind.${kind}`),
          <>
            <strong class="number">{view.kinds[kind]}</strong>
            <span class="small quiet block">{t(`kind.why.${kind}`)}</span>
          </>,
        ])}
      />
      <Ratings total={view.total} reader={reader} />
      <AuthorityNumbers authority={view.authority} reader={reader} />
      <h2>{t('statistics.departments')}</h2>
      {view.departments.length === 0 ? (
        <p class="quiet">{t('statistics.none')}</p>
      ) : (
        <StackTable columns={[t('case.department'), ...columns.map((column) => t(`statistics.${column}`))]}>
          {view.departments.map(({ departmentCode, counts }) => (
            <tr>
              <td>{nameOf(departmentCode)}</td>
              {columns.map((column) => (
                <td class="number" data-label={t(`statistics.${column}`)}>
                  {counts[column]}
                </td>
              ))}
            </tr>
          ))}
        </StackTable>
      )}
    </>
  );
}

/** What the centre did in the last thirty days, or on the days that are asked for: anyone may know. */
export function statisticsPages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/statistics', async (c) => {
    const reader = c.get('reader');
    const { from, to } = c.req.query();
    const days = {
      ...(from !== undefined && parseLegalDate(from) && { from }),
      ...(to !== undefined && parseLegalDate(to) && { to }),
    };
    const [view, nameOf] = await Promise.all([showStatistics(days, ports), departmentNames(ports, reader)]);
    return page(
      c,
      { title: reader.t('statistics.title'), width: 'wide' },
      <Statistics view={view} nameOf={nameOf} reader={reader} />,
    );
  });
  return app;
}
