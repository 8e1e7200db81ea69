/**
 * The table of contents: a real field, so that Word can build it anew, with the entries that it would build. It has no
 * page numbers (`\n`): only a layout program knows them, and a wrong one is worse than none. Every entry is a link.
 */
import type { Paragraph } from 'docx';
import type { Block } from '../../contract/contract.ts';
import { fieldCharacter, openField, plainRuns, type WriteContext } from './write-runs.ts';

/** Fewer headings than this are found without a list. */
const fewest = 4;

/** The headings that the contents list, none for a short document. */
export function listedHeadings(blocks: readonly Block[]): readonly Block[] {
  const listed = blocks.filter(
    ({ role, level, cell, text }) => role === 'heading' && level === 0 && cell === null && text.trim() !== '',
  );
  return listed.length < fewest ? [] : listed;
}

/** Name of the bookmark around a heading that the contents lead to. */
export function contentsBookmark(index: number): string {
  return `_Toc${100_000_000 + index}`;
}

/** A title and a paragraph for each heading; the first opens the field, the last closes it. */
export function contentsParagraphs(headings: readonly Block[], context: WriteContext): Paragraph[] {
  const { InternalHyperlink, Paragraph, Tab, TextRun } = context.docx;
  if (headings.length === 0) return [];
  const entries = headings.map((heading, index) => {
    const label =
      context.plan.places.get(heading.index)?.kind === 'clauses' ? context.articleLabel(heading) : heading.label;
    const runs = [
      ...(label === '' ? [] : [...plainRuns(label, {}, context), new TextRun({ children: [new Tab()] })]),
      ...plainRuns(heading.text.replaceAll('\n', ' '), {}, context),
    ];
    const link = new InternalHyperlink({ anchor: contentsBookmark(heading.index), children: runs });
    return new Paragraph({
      style: 'TOC1',
      ...(index === headings.length - 1 ? { spacing: { after: 240 } } : {}),
      children: [
        ...(index === 0 ? openField('TOC \\o "1-1" \\n \\h \\z', {}, context) : []),
        link,
        ...(index === headings.length - 1 ? [fieldCharacter('end', {}, context)] : []),
      ],
    });
  });
  return [new Paragraph({ style: 'TOCHeading', children: plainRuns('Contents', {}, context) }), ...entries];
}
