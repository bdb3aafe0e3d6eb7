import { encode } from 'uqr';

/** White around a code, in squares: scanners need four. */
const QUIET = 4;

/** A QR code as SVG, black on white whatever the theme: scanners want the contrast. */
export function drawCode(content: string): string {
  const { data } = encode(content, { ecc: 'M', border: 0 });
  const side = data.length + 2 * QUIET;
  const squares = data
    .flatMap((cells, y) =>
      cells.flatMap((isDark, x) => (isDark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${squares}"/></svg>`;
}
