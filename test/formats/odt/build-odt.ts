/** Builds small OpenDocument texts in memory, so that each test shows the XML it is about. */
import { strToU8, zipSync } from 'fflate';
import { readOdt } from '../../../src/formats/odt/read-odt.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns:';
export const namespaces =
  ['office', 'text', 'table', 'style', 'form', 'manifest']
    .map((name) => `xmlns:${name}="${oasis}${name}:1.0"`)
    .join(' ') +
  ` xmlns:draw="${oasis}drawing:1.0" xmlns:fo="${oasis}xsl-fo-compatible:1.0" xmlns:svg="${oasis}svg-compatible:1.0"` +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"' +
  ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"';

export type Extra = {
  /** Contents of `office:automatic-styles` of the text. */
  readonly automatic?: string;
  /** Contents of `office:styles`. */
  readonly styles?: string;
  /** Contents of `office:master-styles`. */
  readonly masters?: string;
  readonly manifest?: string;
  /** Attributes of `office:text`. */
  readonly attributes?: string;
};

export function odtParts(body: string, extra: Extra = {}): Record<string, string> {
  return {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `<manifest:manifest ${namespaces}>${extra.manifest ?? ''}</manifest:manifest>`,
    'styles.xml':
      `<office:document-styles ${namespaces}><office:styles>${extra.styles ?? ''}</office:styles>` +
      `<office:master-styles>${extra.masters ?? ''}</office:master-styles></office:document-styles>`,
    'content.xml':
      `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${namespaces}>` +
      `<office:automatic-styles>${extra.automatic ?? ''}</office:automatic-styles>` +
      `<office:body><office:text ${extra.attributes ?? ''}>${body}</office:text></office:body></office:document-content>`,
  };
}

export function packOdt(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, file]): [string, Uint8Array] => [
    name,
    typeof file === 'string' ? strToU8(file) : file,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}

export function odt(body: string, extra: Extra = {}): Uint8Array {
  return packOdt(odtParts(body, extra));
}

export function read(body: string, extra: Extra = {}) {
  return readOdt(odt(body, extra));
}

export function p(text: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${text}</text:p>`;
}

export function h(level: number, text: string): string {
  return `<text:h text:outline-level="${level}">${text}</text:h>`;
}
