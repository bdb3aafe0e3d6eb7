import { fieldsOf } from '../../functions/core/domain/item-form.ts';
import type { MissingPoint, NoticePoint, NoticeSubject } from '../../functions/core/domain/missing-point.ts';
import { subjectName } from '../../functions/core/domain/one-time-notice.ts';
import type { ServiceItem } from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';
import { TextInput } from './inputs.tsx';
import type { NameOf } from './parts.tsx';

type Typed = Readonly<Record<string, string>>;

/** Everything of an item that may be asked for: its materials and its questions, and nothing else (art. 31). */
function subjectsOf(item: ServiceItem): NoticeSubject[] {
  return [
    ...item.materials
      .filter((one) => one.providedBy === 'upload')
      .map(({ code }) => ({ kind: 'material', code }) as const),
    ...fieldsOf(item.form)
      .filter((field) => field.type !== 'declaration') // made or not: there is nothing to complete
      .map((field) => ({ kind: 'field', code: field.id }) as const),
  ];
}

const fieldName = ({ kind, code }: NoticeSubject): string => `missing-${kind}-${code}`;

/** One line for each material and each question: what is missing or wrong with it; left empty, it is in order. */
export function MissingPoints(props: { item: ServiceItem; typed: Typed; reader: Reader }) {
  const { item, typed, reader } = props;
  const { t } = reader;
  return (
    <fieldset class="field points">
      <legend>{t('missing.legend')}</legend>
      <div class="hint">{t('missing.hint')}</div>
      {subjectsOf(item).map((subject) => (
        <TextInput
          name={fieldName(subject)}
          label={subjectName(item, subject, reader.locale)}
          value={typed[fieldName(subject)]}
          reader={reader}
        />
      ))}
    </fieldset>
  );
}

/** What was typed as missing, in the order of the item. */
export function readMissing(typed: Typed, item: ServiceItem): MissingPoint[] {
  return subjectsOf(item).flatMap((subject) => {
    const what = (typed[fieldName(subject)] ?? '').trim();
    return what === '' ? [] : [{ ...subject, what }];
  });
}

/** What departments said is missing, point by point. */
export function SaidMissing(props: {
  item: ServiceItem;
  points: readonly NoticePoint[];
  nameOf: NameOf;
  reader: Reader;
}) {
  const { item, points, nameOf, reader } = props;
  return (
    <ul class="list">
      {points.map((point) => (
        <li>
          <strong>{subjectName(item, point, reader.locale)}</strong>
          {point.said.map(({ departmentCode, what }) => (
            <span class="block">
              {what} <span class="small quiet">{nameOf(departmentCode)}</span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
