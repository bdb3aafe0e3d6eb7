import type { CaseFile } from '../../functions/core/domain/case-file.ts';
import { type Document, handedIn } from '../../functions/core/domain/document.ts';
import { fieldsOf } from '../../functions/core/domain/item-form.ts';
import type { NoticePoint, OneTimeNotice } from '../../functions/core/domain/missing-point.ts';
import { isNewSince, subjectName } from '../../functions/core/domain/one-time-notice.ts';
import type { ServiceItem } from '../../functions/core/domain/service-item.ts';
import type { ReaderRole } from '../../functions/core/domain/visible-to.ts';
import type { Reader } from '../context.ts';
import { saySeen } from './case-facts.tsx';
import type { NameOf } from './parts.tsx';
import { StackTable } from './stack-table.tsx';

interface SuppliedProps {
  readonly caseFile: CaseFile;
  readonly item: ServiceItem;
  /** Where a document is opened: `…/{document}/view`. */
  readonly documentsAt: string;
  /** How much of the personal data the reader sees. */
  readonly readAs: ReaderRole;
  readonly nameOf: NameOf;
  readonly reader: Reader;
}

function Files({
  files,
  documentsAt,
  reader,
}: { files: readonly Document[] } & Pick<SuppliedProps, 'documentsAt' | 'reader'>) {
  if (files.length === 0) return <span class="quiet">{reader.t('supplied.nothing')}</span>;
  return (
    <ul class="plain">
      {files.map(({ id, fileName }) => (
        <li>
          <a href={`${documentsAt}/${id}/view`}>{fileName}</a>
        </li>
      ))}
    </ul>
  );
}

/** What stood there when the notice was sent, and what came after it. */
function pairOf(point: NoticePoint, notice: OneTimeNotice, props: SuppliedProps) {
  const { caseFile, item, documentsAt, readAs, reader } = props;
  const nothing = <span class="quiet">{reader.t('supplied.nothing')}</span>;
  if (point.kind === 'field') {
    const field = fieldsOf(item.form).find((one) => one.id === point.code);
    const [before, after] = [notice.original[point.code], caseFile.answers[point.code]];
    if (!field) return [nothing, nothing];
    const said = (answer: string | undefined) => saySeen({ field, answer, readAs }, reader).said;
    return [
      <span class="answer">{said(before)}</span>,
      after !== before ? <span class="answer">{said(after)}</span> : nothing,
    ];
  }
  const files = handedIn(caseFile.documents).filter(
    (one) => one.materialCode === point.code && one.status === 'clean',
  );
  const came = files.filter((one) => isNewSince(one, notice));
  const before = files.filter((one) => !came.includes(one));
  return [before, came].map((some) => <Files files={some} documentsAt={documentsAt} reader={reader} />);
}

/** The one notice, point by point: what was said, what was handed in first, and beside it what was supplied. */
export function Supplied(props: SuppliedProps) {
  const { caseFile, item, nameOf, reader } = props;
  const { t } = reader;
  const { notice } = caseFile;
  if (!notice) return null;
  return (
    <section aria-labelledby="notice">
      <h2 id="notice">{t('case.notice')}</h2>
      <StackTable columns={[t('supplied.point'), t('supplied.before'), t('supplied.after')]}>
        {notice.points.map((point) => {
          const [before, after] = pairOf(point, notice, props);
          return (
            <tr>
              <td>
                <strong>{subjectName(item, point, reader.locale)}</strong>
                {point.said.map(({ departmentCode, what }) => (
                  <span class="block">
                    {what} <span class="small quiet">{nameOf(departmentCode)}</span>
                  </span>
                ))}
              </td>
              <td data-label={t('supplied.before')}>{before}</td>
              <td data-label={t('supplied.after')}>{after}</td>
            </tr>
          );
        })}
      </StackTable>
    </section>
  );
}
