import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

/**
 * Reads a printed PDF as a viewer does: which glyphs of which embedded typeface are painted, and what they mean.
 * Extracted text alone would lie: a glyph can be empty and still have its meaning.
 */

interface Glyph {
  readonly path: { readonly commands: readonly unknown[] };
}
interface Typeface {
  getGlyph(id: number): Glyph;
}
/** The reader of typefaces that the printer brings with it; looked up from there, as it is no dependency of ours. */
const fontkit = createRequire(createRequire(import.meta.url).resolve('pdfkit'))('fontkit') as {
  create(bytes: Uint8Array): Typeface;
};

interface PaintedGlyph {
  readonly id: number;
  readonly character: string;
  readonly hasOutline: boolean;
}

interface ReadPdf {
  readonly pages: readonly {
    readonly text: string;
    readonly glyphs: readonly PaintedGlyph[];
    readonly content: string;
  }[];
  /** Everything that is not packed: catalogue, structure, information. */
  readonly objects: string;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes);
  const source = file.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of source.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const object = (id: string | undefined): string => objects.get(id ?? '') ?? '';
  const unpacked = (id: string | undefined): Buffer => {
    const [, dictionary = '', data = ''] =
      /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(object(id)) ?? [];
    const packed = Buffer.from(data, 'latin1');
    return dictionary.includes('/FlateDecode') ? inflateSync(packed) : packed;
  };
  const referred = (body: string, name: string) => new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(body)?.[1];

  const faces = new Map<string, { glyph(id: number): PaintedGlyph }>();
  const face = (id: string) => {
    const known = faces.get(id);
    if (known) return known;
    const descendant = object(referred(object(id), 'DescendantFonts'));
    const descriptor = object(referred(descendant, 'FontDescriptor'));
    const typeface = fontkit.create(unpacked(referred(descriptor, 'FontFile2')));
    const meanings = readMeanings(unpacked(referred(object(id), 'ToUnicode')).toString('latin1'));
    const read = {
      glyph: (glyphId: number): PaintedGlyph => ({
        id: glyphId,
        character: meanings.get(glyphId) ?? '',
        hasOutline: typeface.getGlyph(glyphId).path.commands.length > 0,
      }),
    };
    faces.set(id, read);
    return read;
  };

  const pages = [...objects.values()]
    .filter((body) => /\/Type \/Page\n/.test(body))
    .map((body) => {
      const resources = object(referred(body, 'Resources'));
      const content = unpacked(referred(body, 'Contents')).toString('latin1');
      const glyphs: PaintedGlyph[] = [];
      let current: ReturnType<typeof face> | undefined;
      for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
        if (name !== undefined) current = face(new RegExp(`/${name} (\\d+) 0 R`).exec(resources)?.[1] ?? '');
        for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g))
          for (const id of hex.match(/.{4}/g) ?? [])
            if (current) glyphs.push(current.glyph(Number.parseInt(id, 16)));
      }
      return { glyphs, text: glyphs.map(({ character }) => character).join(''), content };
    });
  return { pages, objects: [...objects.values()].filter((body) => !body.includes('stream\n')).join('\n') };
}

/** The ToUnicode table of an embedded typeface: glyph to character. */
function readMeanings(table: string): Map<number, string> {
  const meanings = new Map<number, string>();
  for (const [, from = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    const entries = [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) => hex.replaceAll(' ', ''));
    for (const [index, hex] of entries.entries())
      meanings.set(Number.parseInt(from, 16) + index, Buffer.from(hex, 'hex').swap16().toString('utf16le'));
  }
  return meanings;
}
