import { printable } from './printable.ts';

/** What the parts of a licence share: the page's measures in points, its inks, and how to draw so that it is tagged. */
export const PAGE = { width: 595.28, height: 841.89, side: 64, top: 72, bottom: 72 } as const;
export const INNER_WIDTH = PAGE.width - 2 * PAGE.side;
/** Where the body ends on every page. */
export const BODY_END = PAGE.height - PAGE.bottom;
export const INK = '#1d1a16';
export const QUIET = '#6b6459';
export const BRASS = '#a8874a';

type Typeface = 'serif' | 'bold';

export interface Style {
  readonly face?: Typeface;
  readonly size: number;
  readonly ink?: string;
}

type TextOptions = PDFKit.Mixins.TextOptions;
/** Its types do not tell of the box of a figure. */
type StructureOptions = PDFKit.Mixins.StructureElementOptions & {
  readonly bbox?: [left: number, top: number, right: number, bottom: number];
};

/** One licence in the making: a PDF and the root of its structure. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;

  constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf;
    this.#root = pdf.struct('Document');
    pdf.addStructure(this.#root);
  }

  /** Draws inside a structure element, so that a screen reader knows what it reads. */
  tagged(tag: string, draw: () => void, options: StructureOptions = {}): void {
    this.#root.add(this.pdf.struct(tag, options, [draw]));
  }

  /** Draws what says nothing, so that reading aloud passes over it. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  style({ face = 'serif', size, ink = INK }: Style): PDFKit.PDFDocument {
    return this.pdf.font(face).fontSize(size).fillColor(ink);
  }

  /** Writes at a place, or where the last text ended, and turns the page when it is full. */
  write(text: string, style: Style, options: TextOptions & { x?: number; y?: number } = {}): void {
    const { x = PAGE.side, y, ...rest } = options;
    const pdf = this.style(style);
    pdf.text(printable(text, pdf), x, y ?? pdf.y, rest);
  }

  /** The height of a text, to find out whether it fits. */
  heightOf(text: string, style: Style, options: TextOptions): number {
    const pdf = this.style(style);
    return pdf.heightOfString(printable(text, pdf), options);
  }

  /** Turns the page unless so many points are left above the end of the body. Tells whether it did. */
  makeRoom(height: number): boolean {
    if (this.pdf.y + height <= BODY_END) return false;
    this.pdf.addPage();
    return true;
  }

  end(): void {
    this.#root.end();
    this.pdf.end();
  }
}
