/** Pages to paragraphs, in reading order. */
import type { SourceParagraph } from '../../contract/source.ts';
import { composeFlow } from './compose-flow.ts';
import type { Draft } from './draft.ts';
import { splitFootnotes } from './footnotes.ts';
import { collectVocabulary } from './join-lines.ts';
import type { Line } from './lines.ts';
import { measureText, usualSize } from './measures.ts';
import type { PageContent } from './page-content.ts';
import { arrange, gatherPage, type Page, type Placed } from './page-elements.ts';
import { findRunningLines } from './running-heads.ts';
import { toParagraphs, plainParagraph } from './to-paragraphs.ts';

/**
 * Puts the paragraphs of all pages together; notes, headers and footers come last, each wording of a header only once.
 * What is struck through stands in paragraphs of its own.
 */
export function composeDocument(contents: readonly PageContent[]): readonly SourceParagraph[] {
  const pages = contents.map(gatherPage);
  const running = findRunningLines(pages);
  const bodySize = usualSize(pages.flatMap(({ lines }) => lines.filter((line) => !running.has(line))));
  const flow: Placed[] = [];
  const notes: Draft[] = [];
  for (const { page, lines, tables } of pages) {
    const { text, notes: own } = splitFootnotes(
      lines.filter((line) => !running.has(line)),
      bodySize,
    );
    notes.push(...own.map((note): Draft => ({ lines: note, role: 'footnote', cell: null, centered: false })));
    flow.push(...arrange(text, tables).map((element) => ({ page, element })));
  }
  const measures = measureText(flow, bodySize);
  const drafts = [...composeFlow(flow, measures), ...notes, ...composeRunning(pages, running)];
  const vocabulary = collectVocabulary(pages.flatMap(textOf));
  return [
    ...toParagraphs(drafts, vocabulary, measures),
    ...pages.flatMap(({ page, hidden }) =>
      hidden.length === 0 ? [] : [plainParagraph(hidden.map(({ text }) => text).join(' '), 'hidden', page)],
    ),
    ...pages.flatMap(({ page, slanted }) => slanted.map((text) => plainParagraph(text, 'header-footer', page))),
  ];
}

function textOf({ lines, tables }: Page): string[] {
  const cells = tables.flatMap((table) => table.cells.map(({ words }) => words.map(({ text }) => text).join(' ')));
  return [...lines.map(({ text }) => text), ...cells];
}

/** Headers and footers, each wording once. */
function composeRunning(pages: readonly Page[], running: ReadonlySet<Line>): Draft[] {
  const seen = new Set<string>();
  const drafts: Draft[] = [];
  for (const { lines } of pages) {
    for (const line of lines) {
      if (!running.has(line)) continue;
      const key = line.text.replace(/\d+/g, '#');
      if (seen.has(key)) continue;
      seen.add(key);
      drafts.push({ lines: [line], role: 'header-footer', cell: null, centered: false });
    }
  }
  return drafts;
}
