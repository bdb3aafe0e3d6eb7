import type { ServiceItem, SupportedFact } from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';
import { Law } from './law.tsx';
import { Notice, SummaryList } from './parts.tsx';

interface OfItem {
  readonly item: ServiceItem;
  readonly reader: Reader;
}

const facts: readonly SupportedFact[] = [
  'name',
  'legalBasis',
  'statutoryDays',
  'promisedDays',
  'materials',
  'fee',
  'validity',
];

/** What nobody has read in a source: whoever relies on it is told first. */
export function StillToCheck({ item, reader }: OfItem) {
  const { t } = reader;
  const unsure = facts.filter((fact) => item.evidence?.[fact] === 'memory');
  if (unsure.length === 0 && item.confidence === 'seen') return null;
  const named = unsure.map((fact) => t(`fact.${fact}`)).join(t('list.comma'));
  return (
    <Notice tone="warm">
      <p>
        {t('item.unsure')} {named !== '' && t('item.unsure.facts', { facts: named })}
      </p>
    </Notice>
  );
}

/** The article that sets the limit: the law of the matter, or the Licensing Law where that says nothing. */
export function LawOfLimit({ item, reader }: OfItem) {
  const [, article] =
    item.limitSources?.statutory.match(/^(?:as the base item: )?(?:law|default): (.+)$/) ?? [];
  if (article === undefined) return null;
  return (
    <span class="small quiet block">
      <Law text={article} also={item.legalBasis} reader={reader} />
    </span>
  );
}

/** `LawRefBook/Laws@2f4c5c2: 行政法规/….md` → what was read, and where it was found. */
function Source({ source }: { source: string }) {
  const [, place, read = ''] = source.match(/^([\w./@-]+): (.+)$/) ?? [];
  if (place === undefined) return <li>{source}</li>;
  return (
    <li>
      <span lang="zh-Hans">{read.replace(/^.*\/(?=[^/]+\.md$)/, '').replace(/\.md$/, '')}</span>
      <span class="quiet block">{place}</span>
    </li>
  );
}

/** Fact by fact, how well it is supported, and what was read for it. */
export function Sources({ item, reader }: OfItem) {
  const { t } = reader;
  const { evidence, sources } = item;
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>{t('item.sources')}</summary>
      {evidence && (
        <SummaryList
          rows={facts.flatMap((fact) => {
            const support = evidence[fact];
            return support === undefined ? [] : [[t(`fact.${fact}`), t(`evidence.${support}`)] as const];
          })}
        />
      )}
      <h3>{t('item.read-in')}</h3>
      <ul class="small">
        {sources.map((source) => (
          <Source source={source} />
        ))}
      </ul>
    </details>
  );
}
