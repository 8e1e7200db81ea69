import { escapeXml, xmlCharacters } from '../formats/docx/write-xml.ts';
import { authorship, type Author } from './author.ts';
import type { Shape } from './shape.ts';

/** A paragraph to insert: its words, and what it looks like. */
export type NewParagraph = {
  readonly shape: Shape;
  readonly runs: readonly NewRun[];
};

export type NewRun = { readonly text: string; readonly look: 'text' | 'title' };

export type Ink = { readonly prefix: string; readonly author: Author; readonly nextId: () => number };

/**
 * A paragraph as a tracked insertion. Its mark is tracked too, unless the paragraph takes over the mark of the one before
 * it (`keepsMark`), as at the end of a cell.
 */
export function trackedParagraph({ shape, runs }: NewParagraph, ink: Ink, keepsMark = false): string {
  const w = ink.prefix;
  const mark = (keepsMark ? '' : insertedMark(ink)) + shape.mark;
  const markProperties = mark === '' ? '' : `<${w}rPr>${mark}</${w}rPr>`;
  const properties = shape.paragraph + markProperties;
  const content = runs.map(({ text, look }) => run(text, look === 'title' ? shape.title : shape.run, w)).join('');
  return (
    `<${w}p>${properties === '' ? '' : `<${w}pPr>${properties}</${w}pPr>`}` +
    `${content === '' ? '' : `<${w}ins${authorship(w, ink.author, ink.nextId())}>${content}</${w}ins>`}</${w}p>`
  );
}

/** The sign on a paragraph's mark that it was inserted; the first child of the mark's properties. */
export function insertedMark({ prefix, author, nextId }: Ink): string {
  return `<${prefix}ins${authorship(prefix, author, nextId())}/>`;
}

function run(text: string, properties: string, w: string): string {
  if (text === '') return '';
  const content = text
    .split('\t')
    .map((part) => (part === '' ? '' : `<${w}t xml:space="preserve">${escapeXml(xmlCharacters(part))}</${w}t>`))
    .join(`<${w}tab/>`);
  return `<${w}r>${properties === '' ? '' : `<${w}rPr>${properties}</${w}rPr>`}${content}</${w}r>`;
}
