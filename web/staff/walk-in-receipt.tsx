import { handedIn } from '../../functions/core/domain/document.ts';
import { legalDateOf } from '../../functions/core/domain/legal-date.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import type { Reader } from '../context.ts';
import { sayDate } from '../shared/dates.ts';
import { Actions, ButtonLink } from '../shared/forms.tsx';
import { SummaryList } from '../shared/parts.tsx';

interface ReceiptProps {
  readonly shown: ShownCase;
  readonly leadDepartment: string;
  readonly reader: Reader;
}

/** What the person takes home: both numbers, the code that leads to the progress, and what was handed in. */
export function WalkInReceipt({ shown, leadDepartment, reader }: ReceiptProps) {
  const { t, local } = reader;
  const { application, ledger, documents } = shown.caseFile;
  const { reference = '', queryCode, submittedAt } = application;
  const files = handedIn(documents).filter((one) => one.status === 'clean');
  return (
    <>
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
            ? [[t('walk-in.receipt.files'), files.map((one) => one.fileName).join('、')] as const]
            : []),
          [t('walk-in.receipt.by'), application.walkIn?.clerkName ?? ''],
        ]}
      />
      <Actions>
        <button class="button" type="button" data-print hidden>
          {t('print')}
        </button>
        <ButtonLink href={`/staff/walk-ins/${application.id}`} kind="second">
          {t('back')}
        </ButtonLink>
      </Actions>
    </>
  );
}
