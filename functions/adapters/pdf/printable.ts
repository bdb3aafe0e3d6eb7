/** The part of a typeface that answers whether it can show a character. */
interface Typeface {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/**
 * A text as the chosen typeface can show it. A character that it lacks would become an empty box, and a name with a
 * box in it is another name: so it is spelled out, 〔U+20BB7〕, which anyone can look up. Accents are composed first
 * (the typeface has é, not e with an accent), and control characters and marks of direction are dropped.
 */
export function printable(text: string, pdf: PDFKit.PDFDocument): string {
  const typeface = typefaceOf(pdf);
  let shown = '';
  for (const character of text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\t', ' ')) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (character === '\n' || typeface.hasGlyphForCodePoint(codePoint)) shown += character;
    else if (!/^[\p{C}\p{M}]$/u.test(character) || /^\p{Co}$/u.test(character)) shown += spelled(codePoint);
  }
  return shown;
}

const spelled = (codePoint: number): string =>
  `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`;

/** pdfkit keeps the open typeface in a field that its types do not tell of. */
function typefaceOf(pdf: PDFKit.PDFDocument): Typeface {
  return (pdf as unknown as { _font: { font: Typeface } })._font.font;
}
