import type { CatalogueEntry } from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';
import type { NameOf } from '../shared/parts.tsx';
import { KindTag } from '../shared/tags.tsx';
import { promisedLimit } from '../shared/words-of-items.ts';

/** Items of the catalogue, one below the other: what, whose, how fast. */
export function EntryList(props: { entries: readonly CatalogueEntry[]; nameOf: NameOf; reader: Reader }) {
  const { entries, nameOf, reader } = props;
  return (
    <ul class="list">
      {entries.map((entry) => (
        <li>
          <a href={`/items/${entry.code}`}>{reader.local(entry.name)}</a>
          <span class="row small">
            <span class="quiet">{nameOf(entry.departmentCode)}</span>
            <KindTag kind={entry.kind} reader={reader} />
            <span class="quiet">{promisedLimit(entry, reader)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
