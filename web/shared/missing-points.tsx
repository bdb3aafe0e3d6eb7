import { fieldsOf } from '../../functions/core/domain/item-form.ts';
import type { Locale } from '../../functions/core/domain/localised-text.ts';
import type { MissingPoint, NoticePoint, NoticeSubject } from '../../functions/core/domain/missing-point.ts';
import { type MissingReason, reasonsFor, sentenceOf } from '../../functions/core/domain/missing-reason.ts';
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

const tickName = (subject: NoticeSubject, reason: MissingReason): string => `${fieldName(subject)}.${reason}`;

/** One material or question: what can be wrong with it, ready to be ticked, and a line for other words. */
function PointFields(props: { item: ServiceItem; subject: NoticeSubject; typed: Typed; reader: Reader }) {
  const { item, subject, typed, reader } = props;
  const { t, local } = reader;
  const name = subjectName(item, subject, reader.locale);
  const id = `about-${fieldName(subject)}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read out twice for every box
    <div class="point" role="group" aria-labelledby={id}>
      <p id={id}>
        <strong>{name}</strong>
      </p>
      <div class="ticks">
        {reasonsFor(item, subject).map((reason) => {
          const tick = tickName(subject, reason);
          return (
            <div class="choice">
              <input type="checkbox" id={tick} name={tick} value="yes" checked={typed[tick] === 'yes'} />
              <label for={tick}>{local(sentenceOf(reason))}</label>
            </div>
          );
        })}
      </div>
      <TextInput
        name={fieldName(subject)}
        label={
          <>
            {t('missing.own-words')}
            <span class="hidden"> {name}</span>
          </>
        }
        value={typed[fieldName(subject)]}
        reader={reader}
      />
    </div>
  );
}

/** One part for each material and each question: what is missing or wrong with it; left empty, it is in order. */
export function MissingPoints(props: { item: ServiceItem; typed: Typed; reader: Reader }) {
  const { item, typed, reader } = props;
  const { t } = reader;
  return (
    <fieldset class="field points">
      <legend>{t('missing.legend')}</legend>
      <div class="hint">{t('missing.hint')}</div>
      {subjectsOf(item).map((subject) => (
        <PointFields {...{ item, subject, typed, reader }} />
      ))}
    </fieldset>
  );
}

/** What was ticked and typed as missing, in the order of the item and in the language of the applicant, who is to read it. */
export function readMissing(typed: Typed, item: ServiceItem, locale: Locale): MissingPoint[] {
  return subjectsOf(item).flatMap((subject) => {
    const ticked = reasonsFor(item, subject)
      .filter((reason) => typed[tickName(subject, reason)] === 'yes')
      .map((reason) => sentenceOf(reason)[locale]);
    const own = (typed[fieldName(subject)] ?? '').trim();
    const what = [...ticked, ...(own === '' ? [] : [own])].join(locale === 'en' ? '; ' : '；');
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
