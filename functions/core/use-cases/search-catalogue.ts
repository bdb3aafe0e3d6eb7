import type { CatalogueEntry, Category, Department, ItemKind } from '../domain/service-item.ts';
import type { Catalogue } from '../ports/catalogue.ts';

export interface SearchCatalogue {
  /** As typed, in any of the three languages; every word must occur. */
  readonly q?: string;
  readonly department?: string;
  readonly category?: Category;
  readonly kind?: ItemKind;
  /** From 1. */
  readonly page?: number;
}

export interface CataloguePage {
  readonly entries: readonly CatalogueEntry[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export const CATALOGUE_PAGE_SIZE = 20;

/** Full-width becomes half-width, case goes: people type as their keyboard likes. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words of a query: white space and punctuation part them. */
function wordsOf(q: string): string[] {
  return plain(q)
    .split(/[\s\p{P}]+/u)
    .filter((word) => word !== '');
}

/**
 * The entries that match, in the order of department and code. A word is looked for in all three names of the item
 * and of its department, so traditional and simplified characters both find it. No I/O.
 */
export function searchEntries(
  entries: readonly CatalogueEntry[],
  departments: readonly Department[],
  command: Omit<SearchCatalogue, 'page'>,
): CatalogueEntry[] {
  const words = wordsOf(command.q ?? '');
  const nameOf = new Map(departments.map((one) => [one.code, Object.values(one.name).join(' ')]));
  return entries
    .filter((entry) => command.department === undefined || entry.departmentCode === command.department)
    .filter((entry) => command.category === undefined || entry.category === command.category)
    .filter((entry) => command.kind === undefined || entry.kind === command.kind)
    .filter((entry) => {
      const { name, code, departmentCode } = entry;
      const text = plain([...Object.values(name), code, nameOf.get(departmentCode) ?? ''].join(' '));
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => compare(a.departmentCode, b.departmentCode) || compare(a.code, b.code));
}

/** By code unit, not by locale: the same order on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** One page of the catalogue. A page behind the last is empty. */
export async function searchCatalogue(
  command: SearchCatalogue,
  ports: { catalogue: Catalogue },
): Promise<CataloguePage> {
  const { page = 1 } = command;
  const [entries, departments] = await Promise.all([
    ports.catalogue.entries(),
    ports.catalogue.departments(),
  ]);
  const found = searchEntries(entries, departments, command);
  const from = (page - 1) * CATALOGUE_PAGE_SIZE;
  return {
    entries: found.slice(from, from + CATALOGUE_PAGE_SIZE),
    page,
    pages: Math.max(1, Math.ceil(found.length / CATALOGUE_PAGE_SIZE)),
    total: found.length,
  };
}
