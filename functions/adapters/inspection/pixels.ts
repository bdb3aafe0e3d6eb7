import type { DocumentRejection } from '../../core/domain/document.ts';

/** A plan of A0 at 600 dots per inch has 560 million; what has more is there to fill the memory of who opens it. */
const MOST_PIXELS = 1_000_000_000;

export function checkPixels(width: number, height: number): DocumentRejection | undefined {
  if (width === 0 || height === 0) return 'UNREADABLE';
  return width * height > MOST_PIXELS ? 'TOO_LARGE' : undefined;
}
