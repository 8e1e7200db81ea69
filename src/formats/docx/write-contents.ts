/**
 * The table of contents: a real field, so that Word can build it anew, with the entries that it would build. It has no
 * page numbers (`\n`): only a layout program knows them, and a wrong one is worse than none. Every entry is a link.
 */
import type { Block } from '../../contract/contract.ts';
import { paragraph } from './write-paragraph.ts';
import { contentsBookmark } from './write-reference.ts';
import { fieldCharacter, link, openField, plainRuns, run, tab, type WriteContext } from './write-runs.ts';

/** Fewer headings than this are found without a list. */
const fewest = 4;

/** The headings that the contents list, none for a short document. */
export function listedHeadings(blocks: readonly Block[]): readonly Block[] {
  const listed = blocks.filter(
    ({ role, level, cell, text }) => role === 'heading' && level === 0 && cell === null && text.trim() !== '',
  );
  return listed.length < fewest ? [] : listed;
}

/** A title and a paragraph for each heading; the first opens the field, the last closes it. */
export function contentsParagraphs(headings: readonly Block[], context: WriteContext): string {
  if (headings.length === 0) return '';
  const entries = headings.map((heading, index) => {
    const label =
      context.plan.places.get(heading.index)?.kind === 'clauses' ? context.articleLabel(heading) : heading.label;
    const number = label === '' ? '' : `${plainRuns(label)}${run(tab)}`;
    const entry = link(contentsBookmark(heading.index), `${number}${plainRuns(heading.text.replaceAll('\n', ' '))}`);
    const last = index === headings.length - 1;
    return paragraph(
      { style: 'TOC1', spacing: last ? '<w:spacing w:after="240"/>' : '' },
      `${index === 0 ? openField('TOC \\o "1-1" \\n \\h \\z') : ''}${entry}${last ? fieldCharacter('end') : ''}`,
    );
  });
  return `${paragraph({ style: 'TOCHeading' }, plainRuns('Contents'))}${entries.join('')}`;
}
