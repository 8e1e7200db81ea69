/** What stands around a statement: subjects of many words mean something only in the company of others. */
import type { Contract } from '../contract/contract.ts';
import { definitionsUsed } from './definitions-used.ts';
import { hitsOf, type StatementIndex } from './statement-index.ts';
import type { Sentence, Statement } from './statement.ts';

/**
 * Tells whether the `with` phrases of a requirement stand in the same sentence as a statement, its title, its lead-in, its
 * heading, or a term defined so. Text around a sentence is searched once for all of its statements.
 */
export function companyOf(contract: Contract, index: StatementIndex, at: number): (statement: Statement) => boolean {
  if (index.compiled.library.requirements[at]?.recognise.with.length === 0) return () => true;
  const says = (other: Statement): boolean => hitsOf(index, other, 'with', at).length > 0;
  const known = new Map<Sentence, boolean>();
  return (statement) => {
    const { sentence } = statement;
    const around = known.get(sentence) ?? saidAround(contract, index, sentence, says);
    known.set(sentence, around);
    return around || definitionsUsed(index, [statement]).some(says);
  };
}

function saidAround(
  contract: Contract,
  index: StatementIndex,
  sentence: Sentence,
  says: (statement: Statement) => boolean,
): boolean {
  if (index.bySentence.get(sentence)?.some(says)) return true;
  if (index.titles.get(sentence.block)?.some(says)) return true;
  const block = contract.blocks[sentence.block];
  for (let parent = block?.parent ?? null; parent !== null; parent = contract.blocks[parent]?.parent ?? null) {
    const above = contract.blocks[parent];
    // A clause far above says what the whole section is about only in its heading or title.
    const whole = above?.role === 'heading' || parent === block?.parent;
    if ((whole ? index.byBlock : index.titles).get(parent)?.some(says)) return true;
  }
  if (namesOwnDocument(sentence) && openingLines(contract).some((line) => index.byBlock.get(line)?.some(says)))
    return true;
  // "A breach of Exhibit D": what the exhibit is about stands in its heading.
  return index.referred(sentence).some((at) => {
    const titles = contract.blocks[at]?.role === 'heading' ? index.byBlock : index.titles;
    return titles.get(at)?.some(says);
  });
}

/** "the substance of this clause": what the document is about stands in its title. */
function namesOwnDocument({ tokens }: Sentence): boolean {
  return tokens.some(({ word }, at) => word === 'this' && documents.has(tokens[at + 1]?.word ?? ''));
}

/** Short lines before the first numbered paragraph: the title, and what stands above and below it. */
function openingLines({ blocks }: Contract): number[] {
  const lines: number[] = [];
  for (const { index, label, text } of blocks.slice(0, 4)) {
    if (label !== '' || text.length > 120) break;
    lines.push(index);
  }
  return lines;
}

const documents: ReadonlySet<string> = new Set(
  'agreement clause contract addendum exhibit annex appendix schedule attachment document'.split(' '),
);
