import type { Reader } from '../context.ts';
import type { Word } from '../locales/index.ts';

export type Shortcut = readonly [key: string, word: Word];

/** Keys of every page with rows. */
export const rowKeys: readonly Shortcut[] = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
];

/**
 * The keys of a page, which the script `desk.js` listens to and uncovers; without it there are none, and nothing is missing.
 * They can be turned off (WCAG 2.1.4), and none is taken from somebody who types.
 */
export function Shortcuts({ keys, reader }: { keys: readonly Shortcut[]; reader: Reader }) {
  const { t } = reader;
  const all: readonly Shortcut[] = [...keys, ['?', 'keys.help']];
  return (
    <details id="keys" class="no-print" hidden>
      <summary>{t('keys.title')}</summary>
      <dl class="facts">
        {all.map(([key, word]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
      <div class="choice">
        <input type="checkbox" id="keys-on" />
        <label for="keys-on">{t('keys.on')}</label>
      </div>
    </details>
  );
}
