/** Limits that protect the reader from files made to exhaust it: far above any contract, far below what harms. */
import type { SourceDocument } from '../contract/source.ts';
import { InputError } from '../errors.ts';

export type Limits = {
  /** Bytes of a file. */
  readonly fileBytes: number;
  /** Elements or groups inside each other. */
  readonly depth: number;
  /** Characters of all paragraphs together. */
  readonly characters: number;
  readonly paragraphs: number;
};

export const limits: Limits = {
  fileBytes: 256 * 2 ** 20,
  depth: 200_000,
  characters: 64 * 2 ** 20,
  paragraphs: 1_000_000,
};

/** Throws InputError `too-large` for a file of more bytes than any contract has. */
export function checkSize(bytes: number, most: number = limits.fileBytes): void {
  if (bytes > most)
    throw tooLarge(`it has more than ${inMegabytes(most)}`, 'Check that this is the right file, or split it.');
}

/** Throws InputError `too-large` for elements nested deeper than any program writes them. */
export function checkDepth(depth: number, most: number = limits.depth): void {
  if (depth > most) throw tooLarge(`its parts are nested more than ${most} deep`, 'Check where the file comes from.');
}

/** Gives `document`. Throws InputError `too-large` for more text than any contract has. */
export function checkText(document: SourceDocument, { characters, paragraphs }: Limits = limits): SourceDocument {
  const help = 'Check that this is a contract, or split it.';
  if (document.paragraphs.length > paragraphs) throw tooLarge(`it has more than ${paragraphs} paragraphs`, help);
  let total = 0;
  for (const { text } of document.paragraphs) total += text.length;
  if (total > characters) throw tooLarge(`its text has more than ${characters} characters`, help);
  return document;
}

/** The error for a file that goes beyond a limit; `what` completes "The file is too large: …". */
export function tooLarge(what: string, help: string): InputError {
  return new InputError('too-large', `The file is too large: ${what}.`, help);
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
