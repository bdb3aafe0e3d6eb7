import type { Hono } from 'hono';
import { assets } from '../assets/assets.generated.ts';
import type { WebEnv } from '../context.ts';
import { readAssets } from './read-assets.ts';

/** Named by their content, so that a browser keeps them for ever. */
export function serveAssets(app: Hono<WebEnv>): void {
  for (const [name, { file, type }] of Object.entries(assets))
    app.get(`/assets/${file}`, async (c) => {
      const { [name]: content = '' } = await readAssets();
      const headers = { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' };
      return c.body(content, 200, headers);
    });
}
