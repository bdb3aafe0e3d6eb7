/** The keyboard at the desk. Every page is complete without it; what a key does, a link or a field of the page does, too. */

const help = document.querySelector<HTMLDetailsElement>('#keys');
const isWanted = document.querySelector<HTMLInputElement>('#keys-on');

/** Whoever speaks to the computer, or is jolted, must be able to turn single keys off (WCAG 2.1.4). */
const KEPT = 'desk-keys';

if (help && isWanted) {
  help.hidden = false;
  isWanted.checked = localStorage.getItem(KEPT) !== 'off';
  isWanted.addEventListener('change', () => localStorage.setItem(KEPT, isWanted.checked ? 'on' : 'off'));
}

/** Somebody types: no key is taken from them. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = 'input:not([type=checkbox],[type=radio]),textarea,select';
  return target.isContentEditable || target.matches(field);
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')];

/** To the row so many further down; from outside the list to its first. */
function move(by: 1 | -1): void {
  const all = rows();
  const here = all.findIndex((row) => row.contains(document.activeElement));
  const at = here < 0 ? 0 : Math.min(Math.max(here + by, 0), all.length - 1);
  all[at]?.querySelector<HTMLElement>('a')?.focus();
}

function choose(): void {
  const row = rows().find((one) => one.contains(document.activeElement));
  row?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
}

function showHelp(): void {
  if (!help) return;
  help.open = !help.open;
  help.querySelector('summary')?.focus();
}

const moves: Readonly<Record<string, () => void>> = {
  '?': showHelp,
  j: () => move(1),
  k: () => move(-1),
  x: choose,
};

addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (!isWanted?.checked || isTyping(target)) return;
  const named = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (!moves[key] && !named) return;
  event.preventDefault();
  if (moves[key]) moves[key]();
  else if (named instanceof HTMLAnchorElement) named.click();
  else named?.focus();
});
