import type { Child } from 'hono/jsx';
import { type AssetName, assets } from '../assets/assets.generated.ts';
import type { Reader } from '../context.ts';
import type { Word } from '../locales/index.ts';
import { staffDestinations } from '../staff/destinations.ts';
import { Door } from './door.tsx';
import { PostForm } from './forms.tsx';

export interface PageHead {
  readonly title: string;
  /** The page shows an error: its title says so first. */
  readonly hasError?: boolean;
  readonly scripts?: readonly AssetName[];
  /** Shown across the whole width above the content. */
  readonly hero?: Child;
  /** `narrow`: one thing to read or fill in. `wide`: tables. */
  readonly width?: 'narrow' | 'normal' | 'wide';
  /** Where the reader came from. */
  readonly backTo?: string;
  /** Without places to go and without signing in: for whoever came through a link of their own. */
  readonly isPlain?: boolean;
}

const languages = [
  ['zh-Hant', '繁體'],
  ['zh-Hans', '简体'],
  ['en', 'English'],
] as const;

/** The title of a document: what is wrong first, then the page, then whose it is. */
export function titleOf(head: PageHead, { t }: Reader): string {
  return `${head.hasError ? t('error.prefix') : ''}${head.title} – ${t('centre')}`;
}

/** Every page: skip link, the door, where to go, who is here, and the content. */
export function Layout({ head, reader, children }: { head: PageHead; reader: Reader; children?: Child }) {
  const { t, locale } = reader;
  const scripts = ['form.js' as const, ...(head.scripts ?? [])];
  return (
    <html lang={locale} class={reader.isElder ? 'elder' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{titleOf(head, reader)}</title>
        <link rel="stylesheet" href={`/assets/${assets['styles.css'].file}`} />
        <link rel="icon" href={`/assets/${assets['door.svg'].file}`} type="image/svg+xml" />
        {scripts.map((name) => (
          <script src={`/assets/${assets[name].file}`} defer></script>
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {t('skip')}
        </a>
        <TopBar head={head} reader={reader} />
        <main id="content" tabindex={-1}>
          {head.hero}
          <div class={`wrap ${head.width ?? 'normal'}`}>
            {head.backTo && (
              <p class="crumb no-print">
                <a href={head.backTo} data-key="u">
                  <span aria-hidden="true">‹</span>
                  {t('back')}
                </a>
              </p>
            )}
            {children}
          </div>
        </main>
        <Foot reader={reader} />
      </body>
    </html>
  );
}

function destinations({ caller }: Reader): readonly (readonly [string, Word])[] {
  if (caller.kind === 'staff') return staffDestinations(caller);
  const all = [
    ['/items', 'nav.items'],
    ['/progress', 'nav.progress'],
    ['/licences', 'nav.licences'],
  ] as const;
  return caller.kind === 'applicant' ? [...all, ['/applications', 'nav.mine']] : all;
}

/** The nav's entry for this page: the longest path that this page's path begins with. */
function currentOf(here: string, paths: readonly string[]): string | undefined {
  const [path = '/'] = here.split('?', 1);
  return paths
    .filter((one) => path === one || path.startsWith(`${one}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

function TopBar({ head, reader }: { head: PageHead; reader: Reader }) {
  const { t, here } = reader;
  const places = head.isPlain ? [] : destinations(reader);
  const current = currentOf(
    here,
    places.map(([path]) => path),
  );
  return (
    <header class="top">
      <div class="wrap wide bar">
        <a class="brand" href="/">
          <Door />
          <span>
            {t('centre')}
            <small>{t('motto')}</small>
          </span>
        </a>
        <Tools head={head} reader={reader} />
        {places.length > 0 && (
          <nav class="places" aria-label={t('nav.label')}>
            <ul>
              {places.map(([path, word]) => (
                <li>
                  <a href={path} aria-current={path === current ? 'page' : undefined}>
                    {t(word)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  );
}

function withLanguage(here: string, language: string): string {
  return `${here}${here.includes('?') ? '&' : '?'}lang=${language}`;
}

function Tools({ head, reader }: { head: PageHead; reader: Reader }) {
  const { t, locale, isElder, here } = reader;
  const elder = `/preferences?${new URLSearchParams({ elder: isElder ? 'off' : 'on', to: here })}`;
  return (
    <div class="tools">
      <ul aria-label={t('language.label')}>
        {languages.map(([code, name]) => (
          <li>
            <a
              href={withLanguage(here, code)}
              lang={code}
              aria-current={code === locale ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      <a class="elder-switch" href={elder}>
        {t(isElder ? 'elder.off' : 'elder.on')}
      </a>
      {!head.isPlain && <Who reader={reader} />}
    </div>
  );
}

function Who({ reader }: { reader: Reader }) {
  const { t, caller, here } = reader;
  if (caller.kind !== 'applicant' && caller.kind !== 'staff')
    return <a href={`/sign-in?${new URLSearchParams({ to: here })}`}>{t('sign-in')}</a>;
  return (
    <>
      <span class="who">{caller.name}</span>
      <PostForm reader={reader} action="/sign-out">
        <button type="submit" class="link">
          {t('sign-out')}
        </button>
      </PostForm>
    </>
  );
}

function Foot({ reader: { t } }: { reader: Reader }) {
  return (
    <footer class="foot">
      <div class="wrap wide">
        <p class="foot-motto">{t('motto')}</p>
        <p>
          {t('centre')}
          <span class="block">{t('footer.about')}</span>
        </p>
        <p>
          <a href="/statistics">{t('statistics.title')}</a>
        </p>
      </div>
    </footer>
  );
}
