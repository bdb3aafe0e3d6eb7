/** Bytes that are kept free for the signature: two certificates of RSA keys, and a time stamp with its own. */
const ROOM = 12_288;
/** Ten digits each: wide enough for any file, and overwritten when the file is whole. */
const OPEN_RANGE = [0, 9_999_999_999, 9_999_999_999, 9_999_999_999] as const;
export const OPEN_RANGE_TEXT = `/ByteRange [${OPEN_RANGE.join(' ')}]`;

export interface PlaceForSeal {
  /** The paper's number; it is what a reader of the seal is told. */
  readonly paper: string;
  /** Whose seal it is, for people. */
  readonly by: string;
  /** The day of the paper: the time that the seal states. */
  readonly at: Date;
  /** Where its picture stands on the page that is open: left, top, right, bottom. */
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** What the types of pdfkit do not tell of a form. */
interface FormData {
  readonly Fields: unknown[];
  SigFlags?: number;
  NeedAppearances?: boolean;
}

/**
 * Makes room for a signature in a PDF that is being printed, in the same revision: a field over the picture of the seal, so
 * that a click on it shows who sealed.
 */
export function keepPlaceForSeal(pdf: PDFKit.PDFDocument, { paper, by, at, box }: PlaceForSeal): void {
  const [left, top, right, bottom] = box;
  const height = pdf.page.height;
  const signature = pdf.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [...OPEN_RANGE],
    Contents: Buffer.alloc(ROOM),
    M: at,
    Name: new String(by),
    Reason: new String(paper),
  });
  const picture = pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, right - left, bottom - top] });
  const field = pdf.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    F: 132, // printed, and nobody moves it
    T: new String('Seal'),
    TU: new String(by),
    Rect: [left, height - bottom, right, height - top],
    V: signature,
    P: pdf.page.dictionary,
    AP: { N: picture },
  });
  pdf.initForm();
  const { AcroForm: form } = (pdf as unknown as { _root: { data: { AcroForm: { data: FormData } } } })._root
    .data;
  form.data.Fields.push(field);
  form.data.SigFlags = 3; // it has a signature, and is only ever appended to
  delete form.data.NeedAppearances; // a reader that draws the field anew would say that the paper was changed
  (pdf.page as unknown as { annotations: unknown[] }).annotations.push(field);
  picture.write('q Q');
  for (const one of [signature, picture, field]) one.end(undefined);
}
