import type { Access } from '../../functions/core/domain/access.ts';
import type { Reader } from '../context.ts';
import { sayInstant } from '../shared/dates.ts';
import { StackTable } from '../shared/stack-table.tsx';

/** Who of staff looked at a case: for the supervisors, below its log. */
export function AccessTable({ accesses, reader }: { accesses: readonly Access[]; reader: Reader }) {
  const { t } = reader;
  const columns = [t('log.who'), t('access.as'), t('access.page'), t('log.when')];
  const [who, as, what, when] = columns;
  return (
    <section aria-labelledby="accesses">
      <h2 id="accesses">{t('access.title')}</h2>
      <p class="small quiet">{t('access.hint')}</p>
      <StackTable columns={columns}>
        {accesses.map((one) => (
          <tr>
            <td data-label={who}>{one.name}</td>
            <td data-label={as}>{t(`access.as.${one.as}`)}</td>
            <td data-label={what}>{t(`access.page.${one.page}`)}</td>
            <td data-label={when}>
              <time datetime={one.at}>{sayInstant(one.at, reader)}</time>
            </td>
          </tr>
        ))}
      </StackTable>
    </section>
  );
}
