/** Documents into bytes, by the ending of the file. */
import { extname } from 'node:path';
import type { Contract } from '../contract/contract.ts';
import { UsageError } from '../errors.ts';
import type { DocxOptions } from '../formats/docx/write-docx.ts';

/** What a format cannot hold of the options, it leaves out. */
type Writer = (contract: Contract, options?: DocxOptions) => Promise<Uint8Array | string>;

const writers: Readonly<Record<string, Writer>> = {
  '.docx': async (contract, options) => (await import('../formats/docx/write-docx.ts')).writeDocx(contract, options),
  '.md': async (contract) => (await import('../formats/markdown/write-markdown.ts')).writeMarkdown(contract),
  '.html': async (contract) => (await import('../formats/html/write-html.ts')).writeHtml(contract),
};

/** The writer for a file. Throws UsageError for an ending that stands for no format. */
export function writerFor(output: string): Writer {
  const writer = writers[extname(output).toLowerCase()];
  if (writer === undefined) {
    throw new UsageError(`cannot tell the format of ${output}`, `end its name with ${Object.keys(writers).join(', ')}`);
  }
  return writer;
}
