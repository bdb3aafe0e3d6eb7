/** Just enough of a browser: keeps cookies by path, and shows every redirect. */
export function newBrowser() {
  const cookies = new Map<string, { value: string; path: string }>();

  function keep(response: Response, url: URL): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const path = attributes.find((one) => one.toLowerCase().startsWith('path='))?.slice(5) ?? url.pathname;
      const isGone = attributes.some((one) => /^expires=Thu, 01 Jan 1970/i.test(one));
      if (isGone) cookies.delete(`${path} ${name}`);
      else cookies.set(`${path} ${name}`, { value, path });
    }
  }

  return async function visit(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const sent = [...cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[1]}=${value}`);
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(sent.length > 0 && { cookie: sent.join('; ') }) },
    });
    keep(response, url);
    return response;
  };
}

/** Where a redirect leads. */
export function target(response: Response, from: string): string {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`No redirect but ${response.status}`);
  return new URL(location, from).href;
}
