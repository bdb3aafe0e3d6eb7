/** Millimetres are what a seal is measured in; PDF counts in points. */
const POINTS_PER_MM = 72 / 25.4;
/** The outer diameter of an approval seal 審批辦證專用章. */
const DIAMETER_MM = 42;
const VERMILION = '#c0281f';

/**
 * Draws the approval seal of a department: a double ring, its name on the upper arc, the seal's own name below, and
 * in the middle the open door of the centre. No national emblem: this is a picture; what makes the file genuine is
 * the register behind its number.
 */
export function drawSeal(
  pdf: PDFKit.PDFDocument,
  centre: { x: number; y: number },
  departmentName: string,
  font: string,
): void {
  const radius = (DIAMETER_MM / 2) * POINTS_PER_MM;
  pdf.save().lineWidth(2.4).strokeColor(VERMILION).fillColor(VERMILION).opacity(0.82);
  pdf.circle(centre.x, centre.y, radius).stroke();
  pdf.lineWidth(0.8).circle(centre.x, centre.y, radius - 4).stroke();
  drawDoor(pdf, centre, radius * 0.26);
  drawArc(pdf, centre, radius - 17, departmentName, font);
  pdf.font(font).fontSize(8.5);
  const name = '審批辦證專用章';
  const width = pdf.widthOfString(name);
  pdf.text(name, centre.x - width / 2, centre.y + radius * 0.42, { lineBreak: false });
  pdf.restore().opacity(1);
}

/** An arch with one wing open: 一門. */
function drawDoor(pdf: PDFKit.PDFDocument, { x, y }: { x: number; y: number }, size: number): void {
  const bottom = y + size * 0.75;
  pdf
    .path(`M ${x - size} ${bottom} V ${y - size * 0.2} A ${size} ${size} 0 0 1 ${x + size} ${y - size * 0.2} V ${bottom}`)
    .lineWidth(1.6)
    .stroke();
  pdf
    .path(`M ${x} ${bottom} V ${y - size * 0.75} L ${x + size * 0.62} ${y - size * 0.35} V ${bottom + size * 0.3} Z`)
    .fill();
}

function drawArc(
  pdf: PDFKit.PDFDocument,
  { x, y }: { x: number; y: number },
  radius: number,
  text: string,
  font: string,
): void {
  const letters = [...text];
  const size = letters.length > 14 ? 8 : 10.5;
  const step = Math.min(28, 230 / letters.length);
  const first = -((letters.length - 1) / 2) * step;
  pdf.font(font).fontSize(size);
  for (const [index, letter] of letters.entries()) {
    pdf.save().rotate(first + index * step, { origin: [x, y] });
    pdf.text(letter, x - pdf.widthOfString(letter) / 2, y - radius - size * 0.62, { lineBreak: false });
    pdf.restore();
  }
}
