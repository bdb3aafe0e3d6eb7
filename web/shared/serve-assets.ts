import type { Hono } from 'hono';
import { assets } from '../assets/assets.generated.ts';
import type { WebEnv } from '../context.ts';

/** Named by their content, so that a browser keeps them for ever. */
export function serveAssets(app: Hono<WebEnv>): void {
  for (const { file, type, content } of Object.values(assets))
    app.get(`/assets/${file}`, (c) =>
      c.body(content, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }),
    );
}
