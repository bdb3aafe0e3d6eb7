/**
 * The text of an XML part as a parser sees it: in its own encoding, with numbered characters resolved.
 * @returns undefined for an encoding that no office program writes, and for a part that declares entities of its own:
 * what the checker cannot read as others do, it does not let through
 */
export function xmlText(content: Buffer): string | undefined {
  const text = decoded(content);
  if (text === undefined || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined;
  const [, encoding] = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(text) ?? [];
  if (encoding !== undefined && !/^(?:utf-?(?:8|16)|us-ascii|iso-8859-1)$/i.test(encoding)) return undefined;
  return text.replace(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex: string, digits: string) => {
    const code = Number.parseInt(digits, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function decoded(content: Buffer): string | undefined {
  const [first, second, third] = content;
  if (first === 0xff && second === 0xfe) return content.toString('utf16le', 2);
  if (first === 0xfe && second === 0xff) {
    const even = content.subarray(2, content.length - (content.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  if (first === 0 || second === 0) return undefined; // two or four bytes a letter, and nothing says which
  return content.toString('utf8', first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0);
}
