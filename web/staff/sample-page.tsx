import { Hono } from 'hono';
import type { Page, SampledCase } from '../../functions/core/ports/case-store.ts';
import { listSamples } from '../../functions/core/use-cases/list-samples.ts';
import { type Reader, staffOf, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import type { NameOf } from '../shared/parts.tsx';
import { NextPage, StackTable } from '../shared/stack-table.tsx';
import { SampleText } from './finding-form.tsx';

interface SampleProps {
  readonly samples: Page<SampledCase>;
  readonly isLookedAt: boolean;
  readonly nameOf: NameOf;
  readonly reader: Reader;
}

const ADDRESS = '/staff/supervision/samples';

function Row({ one, nameOf, reader }: { one: SampledCase; nameOf: NameOf; reader: Reader }) {
  const { t, local } = reader;
  const { head, sample } = one;
  return (
    <tr>
      <td data-label={t('inbox.case')}>
        <a href={`/staff/cases/${head.id}${sample.finding ? '' : '#finding'}`}>{local(head.itemName)}</a>
        <span class="small quiet block number">{head.reference}</span>
      </td>
      <td data-label={t('case.department')}>
        {nameOf(head.leadDepartment)}
        {head.officerName && <span class="small quiet block">{head.officerName}</span>}
      </td>
      <td data-label={t('picked.decision')}>
        {t(`picked.${sample.decision}`)}
        <span class="small quiet block">
          <SampleText sample={sample} reader={reader} />
        </span>
      </td>
    </tr>
  );
}

/** The decisions of one person that were drawn, those still to be looked at first. */
function SamplePage({ samples, isLookedAt, nameOf, reader }: SampleProps) {
  const { t } = reader;
  const { entries, next } = samples;
  const columns = [t('inbox.case'), t('case.department'), t('picked.decision')];
  const tab = (isOther: boolean, address: string, word: 'picked.open' | 'picked.looked') =>
    isOther ? <a href={address}>{t(word)}</a> : <strong aria-current="page">{t(word)}</strong>;
  return (
    <>
      <h1>{t('picked.title')}</h1>
      <p class="quiet">{t('picked.lede')}</p>
      <nav class="row" aria-label={t('picked.title')}>
        {tab(isLookedAt, ADDRESS, 'picked.open')}
        {tab(!isLookedAt, `${ADDRESS}?looked=yes`, 'picked.looked')}
      </nav>
      {entries.length === 0 ? (
        <p class="quiet">{t(isLookedAt ? 'picked.none.looked' : 'picked.none')}</p>
      ) : (
        <StackTable id="samples" columns={columns}>
          {entries.map((one) => (
            <Row one={one} nameOf={nameOf} reader={reader} />
          ))}
        </StackTable>
      )}
      <NextPage
        href={next && `${ADDRESS}?${new URLSearchParams({ looked: isLookedAt ? 'yes' : 'no', after: next })}`}
        reader={reader}
      />
    </>
  );
}

/** The supervisors' list of decisions to be looked at. */
export function sampleRoutes(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get(ADDRESS, async (c) => {
    const reader = c.get('reader');
    const { looked, after } = c.req.query();
    const isLookedAt = looked === 'yes';
    const samples = await listSamples({ caller: staffOf(c), isLookedAt, ...(after && { after }) }, ports);
    const nameOf = await departmentNames(ports, reader);
    return page(
      c,
      { title: reader.t('picked.title'), backTo: '/staff/supervision', width: 'wide' },
      <SamplePage {...{ samples, isLookedAt, nameOf, reader }} />,
    );
  });
  return app;
}
