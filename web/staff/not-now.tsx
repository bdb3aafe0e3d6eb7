import type { RefusedAction } from '../../functions/core/domain/permissions.ts';
import type { Reader } from '../context.ts';

/**
 * What the reader may not do now, and why: the sentence of the very refusal that the rule would answer with. Grouped by the
 * sentence, so that one who may read only is told it once.
 */
export function NotNow({ refused, reader }: { refused: readonly RefusedAction[]; reader: Reader }) {
  const { t } = reader;
  const byCode = [...Map.groupBy(refused, (one) => one.code)];
  if (byCode.length === 0) return null;
  return (
    <details id="not-now">
      <summary>{t('case.not-now')}</summary>
      <dl class="facts">
        {byCode.map(([code, actions]) => (
          <div>
            <dt>{actions.map(({ action }) => t(`do.${action}`)).join(t('list.comma'))}</dt>
            <dd>{t(`refusal.${code}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
