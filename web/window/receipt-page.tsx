import { type Document, handedIn } from '../../functions/core/domain/document.ts';
import { legalDateOf } from '../../functions/core/domain/legal-date.ts';
import { subjectName } from '../../functions/core/domain/one-time-notice.ts';
import type { ServiceItem } from '../../functions/core/domain/service-item.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import type { Reader } from '../context.ts';
import { sayDate } from '../shared/dates.ts';
import { SummaryList } from '../shared/parts.tsx';

interface ReceiptProps {
  readonly shown: ShownCase;
  readonly leadDepartment: string;
  /** Speaks the person's language, whatever the clerk reads. */
  readonly reader: Reader;
}

function Files({ files, item, reader }: { files: readonly Document[]; item: ServiceItem; reader: Reader }) {
  return (
    <ul class="plain">
      {files.map(({ materialCode, fileName }) => (
        <li>
          {subjectName(item, { kind: 'material', code: materialCode }, reader.locale)}{' '}
          <span class="small quiet">{fileName}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the person takes home, in the language that they chose: both numbers, the code that leads to the progress, and what was handed in. */
export function WalkInReceipt({ shown, leadDepartment, reader }: ReceiptProps) {
  const { t, local } = reader;
  const { application, ledger, documents } = shown.caseFile;
  const { reference = '', queryCode, submittedAt } = application;
  const files = handedIn(documents).filter((one) => one.status === 'clean');
  return (
    <div lang={reader.locale}>
      <div class="receipt">
        <h1>{t('walk-in.receipt.title')}</h1>
        <p class="receipt-item">{local(application.itemName)}</p>
        <p>{application.contact.name}</p>
        <p class="quiet">{leadDepartment}</p>
        <dl class="receipt-numbers">
          <div>
            <dt>{t('done.reference')}</dt>
            <dd class="number" id="reference">
              {reference}
            </dd>
          </div>
          <div>
            <dt>{t('done.code')}</dt>
            <dd class="number" id="query-code">
              {queryCode}
            </dd>
          </div>
        </dl>
        <img
          class="qr"
          src={`/api/progress/${reference}/code.svg`}
          alt={t('walk-in.receipt.code')}
          width="208"
          height="208"
        />
      </div>
      <p>{t('walk-in.receipt.keep')}</p>
      <SummaryList
        rows={[
          ...(submittedAt
            ? [[t('walk-in.receipt.on'), sayDate(legalDateOf(new Date(submittedAt)), reader)] as const]
            : []),
          ...(ledger && application.status === 'submitted'
            ? [[t('walk-in.receipt.until'), sayDate(ledger.acceptanceLastOn, reader)] as const]
            : []),
          ...(files.length > 0
            ? [
                [
                  t('walk-in.receipt.files'),
                  <Files files={files} item={shown.item} reader={reader} />,
                ] as const,
              ]
            : []),
          [t('walk-in.receipt.by'), application.walkIn?.clerkName ?? ''],
        ]}
      />
    </div>
  );
}
