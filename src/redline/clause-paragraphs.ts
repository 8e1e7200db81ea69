/** A proposed clause as the paragraphs of one document. */
import type { ClauseLook } from './clause-look.ts';
import { nextNumber } from './next-number.ts';
import type { ProposedClause, ProposedTerm } from './proposal.ts';
import type { NewParagraph, NewRun } from './tracked-paragraph.ts';
import { formatNumber } from '../formats/number-format.ts';

/**
 * The paragraphs of the clause that is the `position`th behind its model, from 1. Lists run on in the text, as the list
 * levels of somebody else's document cannot be told for sure. Null where its typed number cannot be told.
 */
export function clauseParagraphs(
  { title, paragraphs }: Pick<ProposedClause, 'title' | 'paragraphs'>,
  look: ClauseLook,
  position: number,
): readonly NewParagraph[] | null {
  const { typed, heading, text: shape, afterTitle } = look;
  const number = typed.last === '' ? '' : nextNumber(typed.last, position, typed.first);
  if (number === null) return null;
  const text = look.inExhibit
    ? runningText(paragraphs)
    : runningText(paragraphs).replace(/\bthis Exhibit\b/gu, 'this Agreement');
  const shown = look.capitals ? title.toUpperCase() : title;
  if (heading !== null) {
    const runIn = heading.separator;
    return [
      { shape: heading, runs: filled([titled(number), titled(runIn ? shown : shown + (afterTitle ?? ''))]) },
      { shape, runs: [plain(runIn ? (afterTitle ?? '') + text : text)] },
    ];
  }
  if (afterTitle === null) return [{ shape, runs: filled([plain(number), plain(text)]) }];
  return [{ shape, runs: filled([plain(number), titled(shown), plain(afterTitle + text)]) }];
}

/** A definition, as a paragraph of its own: “Term” means … */
export function definitionParagraph(
  { term, meaning }: ProposedTerm,
  look: ClauseLook,
  position: number,
): NewParagraph | null {
  const { typed, text: shape } = look;
  const number = typed.last === '' ? '' : nextNumber(typed.last, position, typed.first);
  if (number === null) return null;
  return { shape, runs: filled([plain(`${number}“`), titled(term), plain(`” means ${meaning}`)]) };
}

/** Definitions as one clause, for a document without a section of them. */
export function definitionsClause(terms: readonly ProposedTerm[]): Pick<ProposedClause, 'title' | 'paragraphs'> {
  const text = terms.map(({ term, meaning }) => `“${term}” means ${meaning}`).join(' ');
  return { title: 'Definitions', paragraphs: [{ kind: 'paragraph', text }] };
}

/** Paragraphs and list items as one text: `Supplier shall: (a) …; and (b) …` */
export function runningText(paragraphs: ProposedClause['paragraphs']): string {
  let item = 0;
  let subitem = 0;
  return paragraphs
    .map(({ kind, text }) => {
      if (kind === 'paragraph') {
        item = 0;
        return text;
      }
      if (kind === 'subitem') return `(${formatNumber(++subitem, 'lowerRoman', null)}) ${text}`;
      subitem = 0;
      return `(${formatNumber(++item, 'lowerLetter', null)}) ${text}`;
    })
    .join(' ');
}

function plain(text: string): NewRun {
  return { text, look: 'text' };
}

function titled(text: string): NewRun {
  return { text, look: 'title' };
}

function filled(runs: readonly NewRun[]): readonly NewRun[] {
  return runs.filter(({ text }) => text !== '');
}
