import { describe, expect, it } from 'vitest';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import type { DeskTask } from '../../../functions/core/domain/task.ts';
import type { Page } from '../../../functions/core/ports/case-store.ts';
import { checkDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { aCentre } from '../../support/a-centre.ts';
import { reviewed } from '../../support/promised-case.ts';
import { aSiteOver } from './a-site-over.ts';

const said = {
  'zh-Hant': { card: '已出黃牌', none: '沒有符合的待辦事項', further: '後面可能還有' },
  'zh-Hans': { card: '已出黄牌', none: '没有符合的待办事项', further: '后面可能还有' },
  en: { card: 'Yellow card shown', none: 'Nothing to do that matches', further: 'more further on' },
} as const;

/** A centre in which one case has come to the desk, and the inbox of its reviewer. */
async function anInbox() {
  const centre = aCentre();
  const id = await centre.submitted();
  const { itemCode } = (await centre.found(id)).application;
  return { centre, id, itemCode, ...aSiteOver(centre) };
}

describe('the inbox', () => {
  it.each(locales)('says in %s which filters there are and what is left of the list', async (locale) => {
    const { id, itemCode, browser } = await anInbox();
    const desk = browser('huang');
    const all = (await desk.get(`/staff?lang=${locale}`)).text;
    expect(all).toContain(`href="/staff/cases/${id}"`);
    expect(all).toContain(`<option value="yellow">${said[locale].card}</option>`);
    const wanted = (await desk.get(`/staff?lang=${locale}&item=${itemCode}`)).text;
    expect(wanted).toContain(`href="/staff/cases/${id}"`);
    expect(wanted).toContain(`<option value="${itemCode}" selected`);
    const none = (await desk.get(`/staff?lang=${locale}&card=red`)).text;
    expect(none).not.toContain(`href="/staff/cases/${id}"`);
    expect(none).toContain(said[locale].none);
  });

  it.each(locales)(
    'keeps the wishes in %s while paging, and says that it has not seen all',
    async (locale) => {
      const { centre, browser } = await anInbox();
      const asked: unknown[] = [];
      const inbox = async (...wish: unknown[]): Promise<Page<DeskTask>> => {
        asked.push(wish);
        return { entries: [], next: 'behind it' };
      };
      Object.assign(centre.ports.cases, { inbox });
      const desk = browser('huang');
      const { text } = await desk.get(`/staff?lang=${locale}&kind=joint&card=yellow&item=x`);
      expect(text).toContain(said[locale].further);
      const [, next = ''] = /href="(\/staff\?[^"]*after=[^"]*)"/.exec(text) ?? [];
      const { searchParams } = new URL(next.replaceAll('&amp;', '&'), 'https://centre.example');
      expect(Object.fromEntries(searchParams)).toEqual({
        department: 'GAJ',
        role: 'reviewer',
        item: 'x',
        kind: 'joint',
        card: 'yellow',
        after: 'behind it',
      });
      await desk.get(next.replaceAll('&amp;', '&'));
      expect(asked.at(-1)).toEqual([
        'GAJ',
        'reviewer',
        { itemCode: 'x', kind: 'joint', card: 'yellow' },
        'behind it',
      ]);
    },
  );

  it('takes a word that no filter has for no wish, and shows nobody the desk of another department', async () => {
    const { id, browser } = await anInbox();
    const desk = browser('huang');
    expect((await desk.get('/staff?kind=odd&card=blue')).text).toContain(`href="/staff/cases/${id}"`);
    const other = await desk.get('/staff?department=CGJ');
    expect(other.status).toBe(200);
    expect(other.text).toContain('沒有待辦事項');
    expect(other.text).not.toContain(`href="/staff/cases/`);
  });
});

describe('the card of a task', () => {
  it('comes with the card of the clock, and is found by it', async () => {
    const centre = aCentre();
    const id = await reviewed(centre);
    const withCard = async (card: 'yellow' | 'red') =>
      (await centre.ports.cases.inbox('CGJ', 'approver', { card })).entries.map((task) => task.applicationId);
    expect(await withCard('yellow')).toEqual([]);
    const { ledger } = await centre.found(id);
    const dueAt = (kind: string) => ledger?.marks.find((mark) => mark.kind === kind)?.dueAt ?? '';
    centre.at(dueAt('yellow-card'));
    await checkDeadline({ applicationId: id, run: ledger?.run ?? 0 }, centre.ports);
    expect(await withCard('yellow')).toEqual([id]);
    centre.at(dueAt('red-card'));
    await checkDeadline({ applicationId: id, run: (await centre.found(id)).ledger?.run ?? 0 }, centre.ports);
    expect(await withCard('yellow')).toEqual([]);
    expect(await withCard('red')).toEqual([id]);
  });
});
