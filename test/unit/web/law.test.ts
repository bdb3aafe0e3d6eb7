import { describe, expect, it } from 'vitest';
import { publishedItems } from '../../../catalogue/catalogue.ts';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import { remediesOfRefusal } from '../../../functions/core/domain/remedies.ts';
import { sayLaw } from '../../../web/shared/law.tsx';

const items = publishedItems();

describe('an article of a law', () => {
  it('is said in the reader’s language and script, however the catalogue cites it', () => {
    expect(sayLaw('行政许可法第五十八条', 'zh-Hant')).toBe('《行政許可法》第五十八條');
    expect(sayLaw('《森林法》第三十七条', 'en')).toBe('Forest Law, art.\u00a037');
    expect(sayLaw('劳动合同法 art. 54', 'zh-Hans')).toBe('《劳动合同法》第五十四条');
    expect(sayLaw('Administrative Licensing Law art. 42 para. 1', 'zh-Hant')).toBe(
      '《行政許可法》第四十二條',
    );
  });

  it('is counted as laws count: ten, twenty, a hundred and five, a hundred and ten', () => {
    const counted = (article: number) => sayLaw(`行政许可法 art. ${article}`, 'zh-Hans');
    expect([10, 20, 105, 110, 200].map(counted)).toEqual([
      '《行政许可法》第十条',
      '《行政许可法》第二十条',
      '《行政许可法》第一百零五条',
      '《行政许可法》第一百一十条',
      '《行政许可法》第二百条',
    ]);
  });

  it('of a law that only the item names is said in the script in which the item names it, and never guessed', () => {
    const named = { 'zh-Hant': '《某條例》第五條', 'zh-Hans': '《某条例》第五条' };
    expect(sayLaw('某条例 art. 5', 'zh-Hant', named)).toBe('《某條例》第五條');
    expect(sayLaw('某条例 art. 5', 'en', named)).toBeUndefined();
    expect(sayLaw('某条例 art. 5', 'zh-Hant')).toBeUndefined();
    expect(sayLaw('見公告', 'zh-Hant')).toBeUndefined();
  });

  it('has a name in every language for every fee, silence, declaration and remedy of the catalogue', () => {
    const cited = [
      ...items.flatMap((item) => [
        item.fee.basis,
        item.silenceRule?.basis,
        item.quantity?.basis,
        ...item.form.steps.flatMap(({ fields }) =>
          fields.map((field) => (field.type === 'declaration' ? field.basis : undefined)),
        ),
      ]),
      ...remediesOfRefusal.map(({ basis }) => basis),
    ].filter((one) => one !== undefined && one !== null);
    expect(cited.length).toBeGreaterThan(600);
    const unsaid = new Set(cited.filter((one) => locales.some((locale) => !sayLaw(one, locale))));
    expect([...unsaid]).toEqual([]);
  });

  it('is found for every limit of the catalogue that rests on one', () => {
    const limits = items.flatMap(({ limitSources, legalBasis }) => {
      const [, article] =
        limitSources?.statutory.match(/^(?:as the base item: )?(?:law|default): (.+)$/) ?? [];
      return article === undefined ? [] : [sayLaw(article, 'zh-Hant', legalBasis) ?? article];
    });
    expect(limits.length).toBeGreaterThan(400);
    expect(limits.filter((one) => !/^《.+》第.+條$/.test(one))).toEqual([]);
  });
});
