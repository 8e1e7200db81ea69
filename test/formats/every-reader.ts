/** The same paragraphs as a document of every format that mc2 reads. */
import type { SourceDocument } from '../../src/contract/source.ts';
import { composeDoc } from '../../src/formats/doc/read-doc.ts';
import { readSource } from '../../src/formats/read.ts';
import { docx, p } from './docx-read/build-docx.ts';
import { odt, p as odtParagraph } from './odt/build-odt.ts';
import { pdf, stack } from './pdf/make-pdf.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const bytes = (text: string) => new TextEncoder().encode(text);
const inserted = (words: string) =>
  `<w:p><w:ins w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>${escaped(words)}</w:t></w:r></w:ins></w:p>`;

/** Everything beyond ASCII as `\u`, which every program reads. */
const richText = (text: string) =>
  text
    .replace(/[\\{}]/g, String.raw`\$&`)
    .replace(/[^ -~]/gu, (sign) =>
      Array.from({ length: sign.length }, (_, at) => String.raw`\u${(sign.charCodeAt(at) << 16) >> 16}?`).join(''),
    );

/** Writes paragraphs in each format; `.doc` has no writer here and comes in as its text. */
export const documents: Readonly<Record<string, (paragraphs: readonly string[]) => Uint8Array>> = {
  docx: (all) => docx(all.map((one, at) => (at === 1 ? inserted(one) : p(escaped(one)))).join('')),
  odt: (all) => odt(all.map((one) => odtParagraph(escaped(one))).join('')),
  rtf: (all) =>
    bytes(String.raw`{\rtf1\ansi ${all.map((one) => String.raw`{\pard ${richText(one)}\par}`).join('\n')}}`),
  html: (all) =>
    bytes(`<!doctype html><html><meta charset=utf-8><body>${all.map((one) => `<p>${escaped(one)}</p>`).join('\n')}`),
  md: (all) => bytes(all.map((one) => one.replace(/[<>&]|(?<=^\d+)\. /g, String.raw`\$&`)).join('\n\n')),
  txt: (all) => bytes(all.join('\n\n')),
  pdf: (all) => pdf([stack(72, 90, 80, all)]),
};

/** Reads the paragraphs in a format of `documents`, or as the text of a `.doc`. */
export async function readAs(format: string, paragraphs: readonly string[]): Promise<SourceDocument> {
  const write = documents[format];
  if (write !== undefined) return readSource(write(paragraphs), `contract.${format}`);
  const Body = paragraphs.map((one) => `${one}\n`).join('');
  return composeDoc({ Body, Footnotes: '', Endnotes: '', Annotations: '', Textboxes: '', Headers: '' });
}
