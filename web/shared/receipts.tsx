import type { Application } from '../../functions/core/domain/application.ts';
import { receiptNumber } from '../../functions/core/domain/receipt.ts';
import type { Reader } from '../context.ts';

/** The sealed papers of a case, to be kept or printed; nothing while there are none. */
export function Receipts({
  application,
  base,
  reader,
}: {
  application: Application;
  base: string;
  reader: Reader;
}) {
  const { t } = reader;
  const { receipts = [], reference = '' } = application;
  if (receipts.length === 0) return null;
  return (
    <section>
      <h2>{t('receipts.title')}</h2>
      <ul class="papers">
        {receipts.map((kind) => (
          <li>
            <a href={`${base}/receipts/${kind}`}>{t(`receipt.${kind}`)}</a>
            <span class="small quiet block number">{receiptNumber(reference, kind)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
