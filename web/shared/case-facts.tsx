import type { CaseFile } from '../../functions/core/domain/case-file.ts';
import { handedIn } from '../../functions/core/domain/document.ts';
import { type FormField, fieldsOf } from '../../functions/core/domain/item-form.ts';
import type { ServiceItem } from '../../functions/core/domain/service-item.ts';
import { type ReaderRole, visibleTo } from '../../functions/core/domain/visible-to.ts';
import type { Reader } from '../context.ts';
import { sayAnswer } from './fields.tsx';
import { SummaryList } from './parts.tsx';

interface CaseProps {
  readonly caseFile: CaseFile;
  readonly item: ServiceItem;
  readonly reader: Reader;
}

/** An answer in words, as far as the reader's role needs it. */
export function saySeen(
  seen: { field: FormField; answer: string | undefined; readAs: ReaderRole },
  reader: Reader,
): { said: string; isMasked: boolean } {
  const { field, answer = '', readAs } = seen;
  const { text, isMasked } = visibleTo(readAs, field, answer);
  return { isMasked, said: isMasked ? text : sayAnswer(field, text, reader) };
}

/** What the applicant answered, as far as the reader's role needs it. */
export function CaseAnswers({ caseFile, item, readAs, reader }: CaseProps & { readAs: ReaderRole }) {
  const seen = fieldsOf(item.form).map((field) => ({
    field,
    ...saySeen({ field, answer: caseFile.answers[field.id], readAs }, reader),
  }));
  return (
    <>
      <SummaryList
        rows={seen.map(({ field, said }) => [reader.local(field.label), <span class="answer">{said}</span>])}
      />
      {seen.some((one) => one.isMasked) && <p class="small quiet">{reader.t('masked.hint')}</p>}
    </>
  );
}

/** The checked documents of a case; `base` is where each is opened. */
export function CaseDocuments({ caseFile, item, reader, base }: CaseProps & { base: string }) {
  const clean = handedIn(caseFile.documents).filter((one) => one.status === 'clean');
  const nameOf = (code: string): string => {
    const material = item.materials.find((one) => one.code === code);
    return material ? reader.local(material.name) : code;
  };
  if (clean.length === 0) return <p class="quiet">{reader.t('case.no-documents')}</p>;
  return (
    <ul class="list">
      {clean.map((one) => (
        <li>
          <a href={`${base}/${one.id}/view`}>{one.fileName}</a>
          <span class="small quiet block">{nameOf(one.materialCode)}</span>
        </li>
      ))}
    </ul>
  );
}
