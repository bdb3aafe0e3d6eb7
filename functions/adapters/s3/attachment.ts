/**
 * A Content-Disposition that saves under a name and shows nothing in the page (RFC 6266): an ASCII name for old
 * readers, the true one in UTF-8 beside it. Control characters and marks of direction are taken out: with them
 * `evil[RLO]fdp.exe` reads as a PDF. Half a surrogate pair, which no encoding knows, becomes a replacement character.
 */
export function attachment(fileName: string): string {
  return `attachment; ${named(fileName)}`;
}

/** A Content-Disposition that lets the page show the file, under its name. Only for types that the checker verified. */
export function inline(fileName: string): string {
  return `inline; ${named(fileName)}`;
}

function named(fileName: string): string {
  const name =
    fileName
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .replace(/[/\\]/g, '_') || 'file';
  const ascii = name.replace(/[^\x20-\x7e]|["%]/gu, '_');
  const utf8 = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `filename="${ascii}"; filename*=UTF-8''${utf8}`;
}
