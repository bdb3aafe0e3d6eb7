import {
  type CheckDraft,
  type SubstantiveCheck,
  whyNotWithoutCheck,
} from '../../functions/core/domain/substantive-check.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import type { Reader } from '../context.ts';
import { Dated } from '../shared/dated.tsx';
import { sayDate } from '../shared/dates.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { TextArea, TextInput } from '../shared/inputs.tsx';
import { Law } from '../shared/law.tsx';
import { Notice } from '../shared/parts.tsx';
import type { ActionProps, Typed } from './action-props.ts';

/** So many rows for members of staff has a page that needs no script. */
const rows = [1, 2, 3, 4] as const;

/** What was checked, as the log and the case say it. */
export function CheckText(props: { check: CheckDraft; reader: Reader }) {
  const { check, reader } = props;
  const { checkedOn, place, findings, staff } = check;
  const named = staff.map((one) => `${one.name} ${one.staffNumber}`).join(reader.t('list.comma'));
  return (
    <>
      <span class="block">
        <Dated text={reader.t('substance.on', { day: sayDate(checkedOn, reader) })} /> · {place}
      </span>
      <span class="block">{findings}</span>
      <span class="small quiet block">{reader.t('substance.by', { staff: named })}</span>
    </>
  );
}

/** The check of the substance of a case (art. 34): the record, or that one is needed before anything is decided. */
export function CheckRecord({ shown, reader }: { shown: ShownCase; reader: Reader }) {
  const { caseFile, item } = shown;
  const { check } = caseFile;
  const isMissing = whyNotWithoutCheck(caseFile, item) !== undefined;
  if (!check && !isMissing) return null;
  return (
    <>
      <h2 id="check">{reader.t('substance.title')}</h2>
      {check && (
        <p>
          <CheckText check={check} reader={reader} />
        </p>
      )}
      {isMissing && item.substantiveCheck && (
        <Notice tone="warm">
          <p>
            {reader.t('substance.needed')}
            <span class="small block">
              <Law text={item.substantiveCheck.basis} reader={reader} />
            </span>
          </p>
        </Notice>
      )}
    </>
  );
}

function typedOf(check: SubstantiveCheck | undefined, typed: Typed, reader: Reader): Typed {
  if (typed.form === 'check') return typed;
  const { caller } = reader;
  // whoever records it was most often there
  const own = caller.kind === 'staff' ? caller.name : '';
  if (!check) return { 'check-name1': own };
  const staff = check.staff.flatMap((one, index) => [
    [`check-name${index + 1}`, one.name],
    [`check-number${index + 1}`, one.staffNumber],
  ]);
  return {
    'check-on': check.checkedOn,
    'check-place': check.place,
    'check-findings': check.findings,
    ...Object.fromEntries(staff),
  };
}

function Staff({ number, typed, reader }: { number: number; typed: Typed; reader: Reader }) {
  const { t } = reader;
  return (
    <>
      <TextInput
        name={`check-name${number}`}
        label={t('substance.name', { number })}
        hint={number === 2 && t('substance.second')}
        value={typed[`check-name${number}`]}
        reader={reader}
      />
      <TextInput
        name={`check-number${number}`}
        label={t('substance.number', { number })}
        value={typed[`check-number${number}`]}
        width="short"
        reader={reader}
      />
    </>
  );
}

/** The reviewer records who checked the substance, when, where, and what was found. */
export function CheckForm({ base, shown, typed: said, reader }: ActionProps) {
  const { caseFile, item, actions } = shown;
  if (!actions.includes('record-check')) return null;
  const { t } = reader;
  const { check } = caseFile;
  const typed = typedOf(check, said, reader);
  const isMissing = whyNotWithoutCheck(caseFile, item) !== undefined;
  const [first, second, ...others] = rows;
  const hasOthers = others.some((one) => typed[`check-name${one}`] || typed[`check-number${one}`]);
  return (
    <details open={isMissing || said.form === 'check'}>
      <summary>{t(check ? 'substance.again' : 'substance.record')}</summary>
      <PostForm reader={reader} action={`${base}/check`} keepsTyped>
        <TextInput
          name="check-on"
          type="date"
          label={t('substance.day')}
          value={typed['check-on']}
          width="short"
          reader={reader}
        />
        <TextInput
          name="check-place"
          label={t('substance.place')}
          value={typed['check-place']}
          maxLength={300}
          reader={reader}
        />
        <TextArea
          name="check-findings"
          label={t('substance.findings')}
          value={typed['check-findings']}
          rows={4}
          reader={reader}
        />
        <Staff number={first} typed={typed} reader={reader} />
        <Staff number={second} typed={typed} reader={reader} />
        <details open={hasOthers}>
          <summary>{t('substance.more')}</summary>
          {others.map((one) => (
            <Staff number={one} typed={typed} reader={reader} />
          ))}
        </details>
        <Actions>
          <Button kind={isMissing ? 'main' : 'second'}>{t('substance.send')}</Button>
        </Actions>
      </PostForm>
    </details>
  );
}

/** What was typed as a record; lines that are empty are nobody. */
export function readCheck(typed: Typed): CheckDraft {
  const said = (name: string): string => (typed[name] ?? '').trim();
  return {
    checkedOn: said('check-on'),
    place: said('check-place'),
    findings: said('check-findings'),
    staff: rows.map((one) => ({ name: said(`check-name${one}`), staffNumber: said(`check-number${one}`) })),
  };
}
