import type { PostalAddress } from '../../functions/core/domain/delivery.ts';
import type { ProgressDelivery } from '../../functions/core/use-cases/follow-progress.ts';
import type { Reader } from '../context.ts';
import { Dated } from './dated.tsx';
import { sayDate } from './dates.ts';
import { SummaryList, type SummaryRow } from './parts.tsx';

/** An address as it stands on a letter. */
export function Address({ address: { recipient, phone, address, postcode } }: { address: PostalAddress }) {
  return (
    <address class="plain">
      {recipient} <span class="number">{phone}</span>
      <span class="block">
        {address} {postcode && <span class="number">{postcode}</span>}
      </span>
    </address>
  );
}

/** What has become of the paper; undefined before the decision, when there is none yet. */
function stateOf({ way, lastOn, isReady, handedOverOn, posted }: ProgressDelivery, reader: Reader) {
  const { t } = reader;
  if (posted) return t('delivery.posted', { day: sayDate(posted.on, reader) });
  if (handedOverOn !== undefined) return t('delivery.handed-over', { day: sayDate(handedOverOn, reader) });
  if (lastOn === undefined || way === 'electronic') return undefined;
  if (way === 'pick-up' && !isReady) return t('delivery.preparing');
  return t(`delivery.until.${way}`, { day: sayDate(lastOn, reader) });
}

/** How the licence reaches the applicant: the way, the paper, and by which number the letter is followed. */
export function DeliveryFacts(props: {
  delivery: ProgressDelivery;
  /** For the applicant alone. */
  address?: PostalAddress | undefined;
  /** Where it can be changed, while it can. */
  changeAt?: string | undefined;
  reader: Reader;
}) {
  const { delivery, address, changeAt, reader } = props;
  const { t } = reader;
  const { posted, way } = delivery;
  const state = stateOf(delivery, reader);
  const rows: SummaryRow[] = [[t('delivery.title'), t(`delivery.way.${way}`)]];
  if (address) rows.push([t('delivery.to'), <Address address={address} />]);
  if (state !== undefined) rows.push([t('delivery.state'), <Dated text={state} />]);
  if (posted)
    rows.push(
      [t('delivery.carrier'), posted.carrier],
      [t('delivery.tracking'), <strong class="number">{posted.trackingNumber}</strong>],
    );
  return (
    <section id="delivery" aria-label={t('delivery.title')}>
      <SummaryList rows={rows} />
      {changeAt !== undefined && (
        <p class="no-print">
          <a href={changeAt}>{t('delivery.change')}</a>
        </p>
      )}
    </section>
  );
}
