import { type CatalogueEntry, type Category, categories } from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';
import { Arch } from '../shared/door.tsx';
import { FindForm } from '../shared/forms.tsx';
import type { NameOf } from '../shared/parts.tsx';
import { EntryList } from './entry-list.tsx';

/** Items that the centre has worked out whole, with a form of their own: shown first. */
const featured = ['mass-event-city', 'drain-permit', 'private-filing'];

/** What the centre is called for, above everything else on its first page. */
export function Hero({ reader }: { reader: Reader }) {
  const { t } = reader;
  return (
    <div class="hero">
      <Arch />
      <div class="wrap wide">
        <p class="hero-name">{t('centre')}</p>
        <h1>{t('motto')}</h1>
        <p class="hero-lede">{t('home.lede')}</p>
        <FindForm action="/items" class="search">
          <label for="q">{t('home.search')}</label>
          <span class="search-row">
            <input type="search" id="q" name="q" autocomplete="off" enterkeyhint="search" />
            <button class="button" type="submit">
              {t('search')}
            </button>
          </span>
        </FindForm>
      </div>
    </div>
  );
}

function CategoryTile({ category, count, reader }: { category: Category; count: number; reader: Reader }) {
  const { t } = reader;
  return (
    <li>
      <a class="tile" href={`/items?category=${category}`}>
        <strong>{t(`category.${category}`)}</strong>
        <span class="quiet">{t(`category.${category}.about`)}</span>
        <span class="tile-count">{t('items.count', { count })}</span>
      </a>
    </li>
  );
}

export function HomePage(props: { entries: readonly CatalogueEntry[]; nameOf: NameOf; reader: Reader }) {
  const { entries, nameOf, reader } = props;
  const { t } = reader;
  const countOf = (category: Category): number =>
    entries.filter((entry) => entry.category === category).length;
  const shown = featured.flatMap((code) => entries.find((entry) => entry.code === code) ?? []);
  return (
    <>
      <section aria-labelledby="categories">
        <h2 id="categories">{t('home.categories')}</h2>
        <ul class="tiles">
          {categories.map((category) => (
            <CategoryTile category={category} count={countOf(category)} reader={reader} />
          ))}
        </ul>
      </section>
      <div class="two">
        <section aria-labelledby="featured">
          <h2 id="featured">{t('home.featured')}</h2>
          <EntryList entries={shown} nameOf={nameOf} reader={reader} />
        </section>
        <section aria-labelledby="after">
          <h2 id="after">{t('home.follow')}</h2>
          <ul class="doors">
            <li>
              <a href="/progress">{t('nav.progress')}</a>
              <span class="small quiet block">{t('home.follow.text')}</span>
            </li>
            <li>
              <a href="/licences">{t('nav.licences')}</a>
              <span class="small quiet block">{t('home.verify.text')}</span>
            </li>
            <li>
              <a href="/applications">{t('nav.mine')}</a>
              <span class="small quiet block">{t('home.mine.text')}</span>
            </li>
          </ul>
        </section>
      </div>
    </>
  );
}
