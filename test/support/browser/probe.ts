import type { Page } from 'playwright-core';

/** The little of the browser's own words that the probe speaks: the tests are compiled without them. */
interface Box {
  readonly width: number;
  readonly height: number;
  readonly top: number;
}
interface Style {
  readonly overflowX: string;
  readonly textOverflow: string;
  readonly display: string;
}
interface Seen {
  readonly textContent: string | null;
  readonly tagName: string;
  readonly className: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly lang: string;
  readonly outerHTML: string;
  readonly parentElement: Seen | null;
  getBoundingClientRect(): Box;
  closest(selector: string): Seen | null;
  querySelectorAll(selector: string): Iterable<Seen>;
  checkVisibility(): boolean;
}
interface Span {
  setStart(node: object, offset: number): void;
  setEnd(node: object, offset: number): void;
  getClientRects(): Iterable<Box>;
}
interface Window {
  readonly document: {
    readonly documentElement: Seen;
    readonly body: Seen;
    createRange(): Span;
    createTreeWalker(root: Seen, what: number): { nextNode(): (Seen & { parentElement: Seen }) | null };
  };
  getComputedStyle(element: Seen): Style;
}

/** Written in one of the two scripts only, among what the pages say. */
const onlySimplified =
  '这个们来时为说对开关门请证号码审查阅认过还进运达单据无须点击传档页输错误将应该从与会员权责处办联类别选择头线长报务发给农药实电话标专业规划设备产书见间让';
const onlyTraditional =
  '這個們來時為說對開關門請證號碼審查閱認過還進運達單據無須點擊傳檔頁輸錯誤將應該從與會員權責處辦聯類別選擇頭線長報務發給農藥實電話標準專業規劃設備產書見間讓';

/** What no reader may meet: holes that were not filled, values that are not words, codes of the program. */
const raw = String.raw`\{\w+\}|\bundefined\b|\bNaN\b|\[object |\b[A-Z]{3,}_[A-Z_]{2,}\b`;

/** What is read as one word and may not be torn apart at the end of a line. */
const whole = String.raw`\d{4}年\d{1,2}月\d{1,2}日|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|\bLY-\d{8}-\d{5}-\w`;

/**
 * What axe does not look for: one heading of the first rank, dates and numbers in one piece, nothing cut off, targets
 * as high as a finger is wide, no words of the program, and no script of the other side.
 */
export async function probe(page: Page): Promise<string[]> {
  const scripts = new Set([...onlySimplified].filter((one) => !onlyTraditional.includes(one)));
  return page.evaluate(
    ({ raw, whole, simplified }) => {
      const window = globalThis as never as Window;
      const { document } = window;
      const found: string[] = [];
      const root = document.documentElement;
      const isSeen = (element: Seen): boolean => {
        const { width, height } = element.getBoundingClientRect();
        return element.checkVisibility() && width > 1 && height > 1 && !element.closest('.hidden, .skip');
      };
      const headings = [...root.querySelectorAll('h1')].length;
      if (headings !== 1) found.push(`has ${headings} first headings`);

      const walker = document.createTreeWalker(document.body, 4);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = node.textContent ?? '';
        if (text.trim() === '' || parent.closest('script, style, code, pre') || !isSeen(parent)) continue;
        const strange = text.match(new RegExp(raw))?.[0];
        if (strange) found.push(`says ${strange}: ${text.trim().slice(0, 60)}`);
        if (parent.closest('[lang]')?.lang === 'zh-Hant')
          for (const one of text)
            if (simplified.includes(one)) {
              found.push(`mixes scripts: ${text.trim().slice(0, 60)}`);
              break;
            }
        for (const match of text.matchAll(new RegExp(whole, 'g'))) {
          const range = document.createRange();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          const tops = [...range.getClientRects()].map((one) => Math.round(one.top));
          if (Math.max(...tops) - Math.min(...tops) > 6) found.push(`tears ${match[0]} apart`);
        }
      }
      for (const element of document.body.querySelectorAll('*')) {
        if (!isSeen(element)) continue;
        const style = window.getComputedStyle(element);
        const isHidden = style.overflowX === 'hidden' || style.overflowX === 'clip';
        const hides =
          isHidden && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
        if (hides && element.textContent?.trim() && !element.closest('svg'))
          found.push(`cuts off: ${element.outerHTML.slice(0, 80)}`);
      }
      const targets =
        'button:not(.link), a.button, summary, select, textarea, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), .choice';
      for (const element of document.body.querySelectorAll(targets)) {
        const { height } = element.getBoundingClientRect();
        if (isSeen(element) && height < 43.5)
          found.push(`is only ${Math.round(height)} px high: ${element.outerHTML.slice(0, 80)}`);
      }
      return [...new Set(found)];
    },
    { raw, whole, simplified: [...scripts].join('') },
  );
}
