import type { Child } from 'hono/jsx';
import type { Delegation } from '../../functions/core/domain/delegation.ts';
import {
  type Disclosure,
  type Material,
  type ProcedureStep,
  procedureOf,
  type ServiceItem,
} from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';
import { Button, ButtonLink, PostForm } from '../shared/forms.tsx';
import { Law } from '../shared/law.tsx';
import { type NameOf, SummaryList, type SummaryRow, Tag, TaskList } from '../shared/parts.tsx';
import { LawOfLimit, Sources, StillToCheck } from '../shared/sources.tsx';
import { KindTag } from '../shared/tags.tsx';
import { sayFileRules } from '../shared/words-of-files.ts';
import { promisedLimit, sayFee, statutoryLimit } from '../shared/words-of-items.ts';
import { authorityRow, RulesOfItem } from './authority.tsx';

interface ItemProps {
  readonly item: ServiceItem;
  /** Under which the window decides it today. */
  readonly delegation?: Delegation | undefined;
  readonly nameOf: NameOf;
  readonly reader: Reader;
}

/** The law is written in Chinese; readers of English are shown the traditional text. */
function Basis({ item, reader }: { item: ServiceItem; reader: Reader }) {
  const script = reader.locale === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
  const text = item.legalBasis?.[script];
  return text === undefined ? <span>{reader.t('none')}</span> : <span lang={script}>{text}</span>;
}

function Step({
  step,
  rules,
  nameOf,
  reader,
}: {
  step: ProcedureStep;
  /** The rules by which an item decides itself: they are data, and shown. */
  rules: Pick<ServiceItem, 'automaticBecause' | 'automaticRules'>;
  nameOf: NameOf;
  reader: Reader;
}) {
  const { t } = reader;
  if (step.step !== 'joint')
    return (
      <li>
        {t(`item.step.${step.step}`)}
        {step.step === 'decide-by-rule' && <RulesOfItem rules={rules} reader={reader} />}
      </li>
    );
  return (
    <li>
      {t('item.step.joint')}
      <ul class="departments">
        {step.actions.flatMap(({ action, departments }) =>
          departments.map((one) => (
            <li>
              {nameOf(one.departmentCode)}
              <span class="small quiet block">
                {t(`action.${action}`)} · {t('item.working-days', { days: one.limitDays })} ·{' '}
                {t(one.isRequired ? 'item.must-answer' : 'item.for-information')}
              </span>
            </li>
          )),
        )}
      </ul>
    </li>
  );
}

function taskOfMaterial(material: Material, reader: Reader) {
  const { t, local } = reader;
  const { reason, providedBy, required, name } = material;
  return {
    label: (
      <>
        {local(name)}
        {!required && <span class="optional">{t('material.optional')}</span>}
      </>
    ),
    hint: reason ? local(reason) : providedBy === 'upload' && sayFileRules(material, reader),
    state: <Tag tone={providedBy === 'upload' ? 'plain' : 'calm'}>{t(`material.${providedBy}`)}</Tag>,
  };
}

function timeRows(item: ServiceItem, reader: Reader): SummaryRow[] {
  const { t } = reader;
  const { silenceRule, waitingPeriodDays } = item;
  const rows: SummaryRow[] = [
    [t('item.promised'), <strong class="big">{promisedLimit(item, reader)}</strong>],
    [
      t('item.statutory'),
      <>
        {statutoryLimit(item, reader)}
        <LawOfLimit item={item} reader={reader} />
      </>,
    ],
  ];
  if (waitingPeriodDays !== undefined)
    rows.push([t('item.waiting'), t('item.days', { days: waitingPeriodDays })]);
  if (silenceRule)
    rows.push([
      t('item.silence'),
      <>
        {t(`item.${silenceRule.means}`)}
        <span class="small quiet block">
          <Law text={silenceRule.basis} reader={reader} />
        </span>
      </>,
    ]);
  return rows;
}

/** One of the five disclosures, with its number. */
function Disclosed(props: { number: number; what: Disclosure; reader: Reader; children?: Child }) {
  const { number, what, reader, children } = props;
  return (
    <section class="disclosure" aria-labelledby={`disclosure-${what}`}>
      <h2 id={`disclosure-${what}`}>
        <span class="numeral" aria-hidden="true">
          {number}
        </span>
        {reader.t(`item.${what}`)}
      </h2>
      <div>{children}</div>
    </section>
  );
}

function Begin({
  item,
  idempotencyKey,
  reader,
}: {
  item: ServiceItem;
  idempotencyKey: string;
  reader: Reader;
}) {
  const { t, caller, here } = reader;
  if (caller.kind === 'staff') return <p class="quiet">{t('item.begin.staff')}</p>;
  if (caller.kind !== 'applicant')
    return (
      <>
        <ButtonLink href={`/sign-in?${new URLSearchParams({ to: here })}`}>{t('item.sign-in')}</ButtonLink>
        <p class="small quiet">{t('item.begin.hint')}</p>
      </>
    );
  return (
    <PostForm reader={reader} action={`/items/${item.code}/applications`}>
      <input type="hidden" name="key" value={idempotencyKey} />
      <Button>{t('item.begin')}</Button>
      <p class="small quiet">{t('item.begin.hint')}</p>
    </PostForm>
  );
}

/** Art. 30 has the number posted, too, where it is limited; art. 57 who is granted it. */
function quantityRows({ quantity }: ServiceItem, reader: Reader): SummaryRow[] {
  if (!quantity) return [];
  const { t } = reader;
  return [
    [
      t('item.quantity'),
      <>
        {t('item.quantity.year', { count: quantity.perYear })}
        <span class="small quiet block">
          <Law text={quantity.basis} reader={reader} />
        </span>
      </>,
    ],
  ];
}

/** What decides whether to go in at all, and the door. */
function AtAGlance(props: ItemProps & { idempotencyKey: string }) {
  const { item, reader } = props;
  const { t } = reader;
  return (
    <aside class="glance" aria-label={t('item.glance')}>
      <SummaryList
        rows={[
          [t('item.promised'), <strong class="big">{promisedLimit(item, reader)}</strong>],
          [t('item.fee'), sayFee(item, reader)],
          ...quantityRows(item, reader),
          [t('item.uploads'), String(item.materials.filter((one) => one.providedBy === 'upload').length)],
        ]}
      />
      <Begin item={item} idempotencyKey={props.idempotencyKey} reader={reader} />
    </aside>
  );
}

/** A service item with its five disclosures 五公開, and the door into it. */
export function ItemPage(props: ItemProps & { idempotencyKey: string }) {
  const { item, nameOf, reader } = props;
  const { t, local } = reader;
  return (
    <>
      <p class="row">
        <span class="quiet">{nameOf(item.departmentCode)}</span> <KindTag kind={item.kind} reader={reader} />
        {item.commitment && <Tag>{t(`item.commitment.${item.commitment.scheme}`)}</Tag>}
      </p>
      <h1>{local(item.name)}</h1>
      <StillToCheck item={item} reader={reader} />
      <div class="two">
        <AtAGlance {...props} />
        <div>
          <Disclosed number={1} what="content" reader={reader}>
            <SummaryList
              rows={[
                [t('item.department'), nameOf(item.departmentCode)],
                [t('items.category'), t(`category.${item.category}`)],
                [t('item.licence'), local(item.licence.title)],
                [t('item.basis'), <Basis item={item} reader={reader} />],
                authorityRow(props.delegation, reader),
                [t('item.code'), item.code],
              ]}
            />
          </Disclosed>
          <Disclosed number={2} what="procedure" reader={reader}>
            <ol class="steps">
              {procedureOf(item).map((step) => (
                <Step step={step} rules={item} nameOf={nameOf} reader={reader} />
              ))}
            </ol>
          </Disclosed>
          <Disclosed number={3} what="materials" reader={reader}>
            <TaskList tasks={item.materials.map((material) => taskOfMaterial(material, reader))} />
            <p>
              <a href={`/items/${item.code}/sample`}>{t('upload.how.sample')}</a>
            </p>
          </Disclosed>
          <Disclosed number={4} what="time-limit" reader={reader}>
            <SummaryList rows={timeRows(item, reader)} />
          </Disclosed>
          <Disclosed number={5} what="fee" reader={reader}>
            <p>
              <strong>{sayFee(item, reader)}</strong>
              {item.fee.note && <span class="block">{local(item.fee.note)}</span>}
              {item.fee.basis && (
                <span class="small quiet block">
                  <Law text={item.fee.basis} reader={reader} />
                </span>
              )}
            </p>
          </Disclosed>
          <Sources item={item} reader={reader} />
        </div>
      </div>
    </>
  );
}
