import { printable } from './printable.ts';

/** Millimetres are what a seal is measured in; PDF counts in points. */
const POINTS_PER_MM = 72 / 25.4;
/** The outer diameter of an approval seal 審批辦證專用章. */
const DIAMETER_MM = 42;
export const SEAL_RADIUS = (DIAMETER_MM / 2) * POINTS_PER_MM;
const VERMILION = '#c0281f';
/** How far round the name may run: the gap below is for the seal's own name. */
const ARC_DEGREES = 236;
const LARGEST_LETTER = 13.5;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Draws the approval seal of a department: a double ring, its name on the upper arc, the seal's own name below, and
 * in the middle the open door of the centre. No national emblem: this is a picture; what makes the file genuine is
 * the register behind its number.
 */
export function drawSeal(pdf: PDFKit.PDFDocument, centre: Point, departmentName: string, font: string): void {
  pdf.save().strokeColor(VERMILION).fillColor(VERMILION).opacity(0.85);
  pdf
    .lineWidth(2.4)
    .circle(centre.x, centre.y, SEAL_RADIUS - 1.2)
    .stroke();
  pdf
    .lineWidth(0.7)
    .circle(centre.x, centre.y, SEAL_RADIUS - 4.6)
    .stroke();
  drawDoor(pdf, { x: centre.x, y: centre.y - 3 }, 12);
  pdf.font(font);
  drawArc(pdf, centre, printable(departmentName, pdf));
  const name = '審批辦證專用章';
  pdf.fontSize(9);
  pdf.text(name, centre.x - pdf.widthOfString(name) / 2, centre.y + SEAL_RADIUS * 0.46, { lineBreak: false });
  pdf.restore().opacity(1);
}

/** An arch with one wing open: 一門. */
function drawDoor(pdf: PDFKit.PDFDocument, { x, y }: Point, size: number): void {
  const bottom = y + size * 0.9;
  const spring = y - size * 0.2;
  pdf
    .path(`M ${x - size} ${bottom} V ${spring} A ${size} ${size} 0 0 1 ${x + size} ${spring} V ${bottom} Z`)
    .lineWidth(1.4)
    .stroke();
  pdf
    .path(
      `M ${x} ${bottom} V ${y - size * 0.85} L ${x + size * 0.6} ${y - size * 0.5} V ${bottom + size * 0.28} Z`,
    )
    .fill();
}

/** The name on the upper arc, as large as its length allows. */
function drawArc(pdf: PDFKit.PDFDocument, { x, y }: Point, text: string): void {
  const letters = [...text];
  const outside = SEAL_RADIUS - 7;
  const size = Math.min(LARGEST_LETTER, (ARC_DEGREES * Math.PI * outside) / 180 / letters.length / 1.25);
  // letters stand on a smaller circle than their heads do: their feet are what must not touch
  const step = Math.min(30, ARC_DEGREES / Math.max(1, letters.length - 1));
  const first = -((letters.length - 1) / 2) * step;
  pdf.fontSize(size);
  for (const [index, letter] of letters.entries()) {
    pdf.save().rotate(first + index * step, { origin: [x, y] });
    pdf.text(letter, x - pdf.widthOfString(letter) / 2, y - outside - size * 0.22, { lineBreak: false });
    pdf.restore();
  }
}
