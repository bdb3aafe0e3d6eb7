/** One operation of the API, as far as the gateway needs to know it. */
export interface ApiRoute {
  readonly method: string;
  /** Below `/api`, such as `/applications/{id}`. */
  readonly path: string;
  readonly audience: string;
}

export type RouteMatch =
  | {
      readonly kind: 'route';
      readonly route: ApiRoute;
      readonly pathParameters: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'wrong-method'; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown' };

export type MatchRoute = (method: string, path: string) => RouteMatch;

/** Finds the operation of a request; of several that match, the one whose path says most. */
export function newRouteTable(routes: readonly ApiRoute[], prefix = '/api'): MatchRoute {
  const table = routes
    .map((route) => ({ route, parts: `${prefix}${route.path}`.split('/') }))
    .sort((a, b) => rank(a.parts) - rank(b.parts));
  return (method, path) => {
    const given = path.split('/');
    const matches = table.flatMap(({ route, parts }) => {
      const pathParameters = match(parts, given);
      return pathParameters ? [{ kind: 'route' as const, route, pathParameters }] : [];
    });
    const exact = matches.find(({ route }) => route.method === method);
    if (exact) return exact;
    if (matches.length === 0) return { kind: 'unknown' };
    return { kind: 'wrong-method', allowed: [...new Set(matches.map(({ route }) => route.method))].sort() };
  };
}

const isParameter = (part: string) => part.startsWith('{');

/** How many parts of the path are open: fewer go first. */
function rank(parts: readonly string[]): number {
  return parts.filter(isParameter).length;
}

function match(parts: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (parts.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [position, part] of parts.entries()) {
    const value = given[position] ?? '';
    if (!isParameter(part)) {
      if (part !== value) return undefined;
    } else if (value === '') return undefined;
    else parameters[part.slice(1, -1)] = decoded(value);
  }
  return parameters;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // as the HTTP API hands it over: the operation finds nothing under it
  }
}
