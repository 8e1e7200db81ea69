/** Builds small Word packages in memory, so that each test shows the XML it is about. */
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../../src/formats/docx/read-docx.ts';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const namespaces =
  `xmlns:w="${transitional}" xmlns:r="${office}" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

export type Extra = {
  /** Contents of `w:styles`, `w:numbering`, `w:footnotes`, `w:endnotes`, `w:comments`. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Contents of `w:hdr`; refer to them as `rIdHeader0`, `rIdHeader1`, … */
  readonly headers?: readonly string[];
  /** Whole parts, added or replacing others. */
  readonly parts?: Readonly<Record<string, string>>;
};

/** A whole part around the contents of its root element. */
export function part(root: string, contents: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${namespaces}>${contents}</w:${root}>`;
}

/** Parts of a package with this document body. */
export function parts(body: string, extra: Extra = {}): Record<string, string> {
  const links: string[] = [];
  const files: Record<string, string> = {};
  const add = (
    type: string,
    name: string,
    root: string,
    contents: string | undefined,
    id = `rId${links.length + 1}`,
  ) => {
    if (contents === undefined) return;
    links.push(`<Relationship Id="${id}" Type="${office}/${type}" Target="${name}"/>`);
    files[`word/${name}`] = part(root, contents);
  };
  add('styles', 'styles.xml', 'styles', extra.styles);
  add('numbering', 'numbering.xml', 'numbering', extra.numbering);
  add('footnotes', 'footnotes.xml', 'footnotes', extra.footnotes);
  add('endnotes', 'endnotes.xml', 'endnotes', extra.endnotes);
  add('comments', 'comments.xml', 'comments', extra.comments);
  extra.headers?.forEach((contents, index) => {
    add('header', `header${index}.xml`, 'hdr', contents, `rIdHeader${index}`);
  });
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      `<Relationships xmlns="${packageRelationships}">` +
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packageRelationships}">${links.join('')}</Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...files,
    ...extra.parts,
  };
}

/** A zip archive of text parts. */
export function pack(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([name, file]): [string, Uint8Array] => [
    name,
    typeof file === 'string' ? strToU8(file) : file,
  ]);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1) });
}

export function docx(body: string, extra: Extra = {}): Uint8Array {
  return pack(parts(body, extra));
}

export function read(body: string, extra: Extra = {}) {
  return readDocx(docx(body, extra));
}

/** A paragraph of plain runs. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;
}

/** A run. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** What is read, as `role: text` lines. */
export function outline(body: string, extra: Extra = {}): string[] {
  return read(body, extra).paragraphs.map(({ role, label, text }) => `${role}: ${label && `${label} `}${text}`);
}
