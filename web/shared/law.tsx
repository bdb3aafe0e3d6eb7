import type { Locale } from '../../functions/core/domain/localised-text.ts';
import type { Reader } from '../context.ts';
import { laws } from '../locales/laws.ts';

interface Citation {
  /** As it is written: in simplified characters, or in English. */
  readonly law: string;
  readonly article: number;
}

const digits = '〇一二三四五六七八九';

/** 42 → 四十二, as laws count their articles. */
function chineseNumber(number: number): string {
  if (number >= 100) {
    const rest = number % 100;
    const joint = rest > 0 && rest < 10 ? '零' : rest > 0 && rest < 20 ? '一' : '';
    return `${digits[Math.floor(number / 100)]}百${rest === 0 ? '' : joint + chineseNumber(rest)}`;
  }
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

/** 四十二 → 42; undefined where it is no such number. */
function readChineseNumber(text: string): number | undefined {
  for (let number = 1; number < 1000; number += 1) if (chineseNumber(number) === text) return number;
  return undefined;
}

/** Reads 《…法》第…条 and “… art. …”, the two ways in which the catalogue cites. */
function readCitation(text: string): Citation | undefined {
  const [, chinese = '', counted = ''] =
    text.match(/^《?([^《》]+?)》?第([一二三四五六七八九十百零]+)条$/) ?? [];
  const [, english = '', article = ''] = text.match(/^(.+?) art\. (\d+)/) ?? [];
  if (english !== '') return { law: english, article: Number(article) };
  const number = readChineseNumber(counted);
  return number === undefined ? undefined : { law: chinese, article: number };
}

/** The same text in both scripts, character by character: a law that stands in one is found in the other. */
export interface BothScripts {
  readonly 'zh-Hant': string;
  readonly 'zh-Hans': string;
}

function nameOfLaw(law: string, locale: Locale, also: BothScripts | null): string | undefined {
  const known = laws.find((one) => Object.values(one).includes(law));
  if (known) return known[locale];
  const at = also?.['zh-Hans'].indexOf(law) ?? -1;
  if (at < 0 || locale === 'en' || also?.['zh-Hans'].length !== also?.['zh-Hant'].length) return undefined;
  return also?.[locale].slice(at, at + law.length);
}

/** An article of a law in the reader's language; undefined where nobody has said what the law is called in it. */
export function sayLaw(text: string, locale: Locale, also: BothScripts | null = null): string | undefined {
  const cited = readCitation(text);
  const name = cited && nameOfLaw(cited.law, locale, also);
  if (!cited || name === undefined) return undefined;
  if (locale === 'en') return `${name}, art.\u00a0${cited.article}`;
  return `《${name}》第${chineseNumber(cited.article)}${locale === 'zh-Hant' ? '條' : '条'}`;
}

/** An article of a law; in Chinese where it has no name in the reader's language. */
export function Law({ text, also, reader }: { text: string; also?: BothScripts | null; reader: Reader }) {
  const said = sayLaw(text, reader.locale, also);
  if (said !== undefined) return <>{said}</>;
  const chinese = sayLaw(text, 'zh-Hant', also);
  return chinese === undefined ? <span lang="zh-Hans">{text}</span> : <span lang="zh-Hant">{chinese}</span>;
}
