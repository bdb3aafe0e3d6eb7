import { describe, expect, it } from 'vitest';
import { newRouteTable } from '../../../local/gateway/routes.ts';

const route = (method: string, path: string) => ({ method, path, audience: 'public' });
const find = newRouteTable([
  route('GET', '/applications/{id}'),
  route('POST', '/applications/{id}'),
  route('GET', '/applications/newest'),
  route('GET', '/applications/{id}/documents/{documentId}'),
]);

describe('routes of the gateway', () => {
  it('prefers the path that says more', () => {
    expect(find('GET', '/api/applications/newest')).toMatchObject({
      route: { path: '/applications/newest' },
    });
    expect(find('GET', '/api/applications/1')).toMatchObject({ pathParameters: { id: '1' } });
  });

  it('decodes parameters, and keeps what is no encoding', () => {
    expect(find('GET', '/api/applications/a%2Fb/documents/%E9%96%80')).toMatchObject({
      pathParameters: { id: 'a/b', documentId: '門' },
    });
    expect(find('GET', '/api/applications/%zz')).toMatchObject({ pathParameters: { id: '%zz' } });
  });

  it('tells a wrong method from an unknown path', () => {
    expect(find('DELETE', '/api/applications/1')).toEqual({ kind: 'wrong-method', allowed: ['GET', 'POST'] });
    for (const path of [
      '/api/applications/',
      '/api/applications/1/',
      '/api',
      '/applications/1',
      '/api/__proto__',
    ])
      expect(find('GET', path)).toEqual({ kind: 'unknown' });
  });
});
