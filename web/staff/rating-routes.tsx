import { Hono } from 'hono';
import type { StaffCaller } from '../../functions/core/domain/actor.ts';
import { answerRating } from '../../functions/core/use-cases/answer-rating.ts';
import { listRatings, type SaidInMonth } from '../../functions/core/use-cases/list-ratings.ts';
import { type Reader, staffOf, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { Button, FindForm } from '../shared/forms.tsx';
import { TextInput } from '../shared/inputs.tsx';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import type { NameOf } from '../shared/parts.tsx';
import { NextPage, StackTable } from '../shared/stack-table.tsx';
import type { Typed } from './action-props.ts';

/** What the form of the case page does with a low rating. */
export function ratingActs(
  command: (c: WebContext) => { caller: StaffCaller; applicationId: string },
  ports: WebPorts,
) {
  return {
    'rating-answer': (c: WebContext, { 'rating-answer': text = '' }: Typed) =>
      answerRating({ ...command(c), text: text.slice(0, 1000) }, ports),
  };
}

type NameOfItem = (code: string) => string;

function Said({
  one,
  nameOf,
  nameOfItem,
  reader,
}: {
  one: SaidInMonth['entries'][number];
  nameOf: NameOf;
  nameOfItem: NameOfItem;
  reader: Reader;
}) {
  const { t } = reader;
  const { level, reasons, words, departmentCode, itemCode } = one;
  const why = reasons.map((reason) => t(`rating.reason.${reason}`)).join(t('list.comma'));
  return (
    <tr>
      <td data-label={t('rating.level')}>
        <strong>{t(`rating.${level}`)}</strong>
        {why !== '' && <span class="small quiet block">{why}</span>}
      </td>
      <td data-label={t('ratings.words')}>{words !== undefined && <span class="said">{words}</span>}</td>
      <td data-label={t('case.department')}>
        {nameOf(departmentCode)}
        <span class="small quiet block">{nameOfItem(itemCode)}</span>
      </td>
    </tr>
  );
}

function RatingsPage({
  said,
  ...names
}: {
  said: SaidInMonth;
  nameOf: NameOf;
  nameOfItem: NameOfItem;
  reader: Reader;
}) {
  const { t } = names.reader;
  const { month, entries, next } = said;
  return (
    <>
      <h1>{t('ratings.title')}</h1>
      <p class="lede">{t('ratings.text')}</p>
      <FindForm action="/staff/ratings" class="row" label={t('ratings.show')}>
        <TextInput
          name="month"
          label={t('ratings.month')}
          value={month}
          width="short"
          reader={names.reader}
        />
        <Button kind="second">{t('ratings.show')}</Button>
      </FindForm>
      {entries.length === 0 ? (
        <p class="quiet">{t('ratings.none')}</p>
      ) : (
        <StackTable columns={[t('rating.level'), t('ratings.words'), t('case.department')]}>
          {entries.map((one) => (
            <Said one={one} {...names} />
          ))}
        </StackTable>
      )}
      <NextPage
        href={next && `/staff/ratings?${new URLSearchParams({ month, after: next })}`}
        reader={names.reader}
      />
    </>
  );
}

/** What people said of the service without a name, for the supervisors. */
export function ratingRoutes(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/staff/ratings', async (c) => {
    const reader = c.get('reader');
    const { month, after } = c.req.query();
    const isMonth = month !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(month);
    const wish = { ...(isMonth && { month }), ...(after && { after }) };
    const said = await listRatings({ caller: staffOf(c), ...wish }, ports);
    const [nameOf, entries] = await Promise.all([departmentNames(ports, reader), ports.catalogue.entries()]);
    const names = new Map(entries.map((entry) => [entry.code, reader.local(entry.name)]));
    const nameOfItem = (code: string): string => names.get(code) ?? code;
    return page(
      c,
      { title: reader.t('ratings.title'), width: 'wide' },
      <RatingsPage {...{ said, nameOf, nameOfItem, reader }} />,
    );
  });
  return app;
}
