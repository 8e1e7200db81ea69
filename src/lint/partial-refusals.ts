/**
 * "Data shall be encrypted in transit. The waveform link is not encrypted." A sentence beside a promise that says of some
 * part what the promise says of all, with a plain "not", takes that part back.
 */
import { hitsOf, type StatementIndex } from './statement-index.ts';
import type { Statement } from './statement.ts';
import { isSupposed } from './supposed.ts';

/** Statements of the anchors' clauses that deny for a part what an anchor promises in the same words. */
export function partialRefusals(index: StatementIndex, at: number, anchors: readonly Statement[]): Statement[] {
  /** By passage, the words promised there and by whom; null where more than one anchor has the word. */
  const promised = new Map<number, Map<string, Statement | null>>();
  for (const anchor of anchors) {
    if (anchor.force === 'permission' || anchor.force === 'capability') continue;
    const words = promised.get(anchor.passage) ?? new Map<string, Statement | null>();
    promised.set(anchor.passage, words);
    for (const { first, last } of hitsOf(index, anchor, 'subject', at)) {
      for (const { word, stem } of anchor.sentence.tokens.slice(first, last + 1))
        if (isParticiple(word)) words.set(stem, words.has(stem) && words.get(stem) !== anchor ? null : anchor);
    }
  }
  return [...promised].flatMap(([passage, words]) => {
    if (words.size === 0) return [];
    const elsewhere = (one: Statement) => (stem: string) => words.has(stem) && words.get(stem) !== one;
    return (index.byPassage.get(passage) ?? []).filter((one) => one.operative && denies(one, elsewhere(one)));
  });
}

/** "is not encrypted", "are never encrypted", "need not be encrypted"; not "that are not encrypted", "if it is not encrypted". */
function denies({ sentence: { tokens }, first, last }: Statement, isPromised: (stem: string) => boolean): boolean {
  for (let at = Math.max(first, 1); at <= last; at++) {
    const word = tokens[at]?.word ?? '';
    if ((word !== 'not' && word !== 'never') || !copulas.has(tokens[at - 1]?.word ?? '')) continue;
    const done = tokens[at + 1]?.word === 'be' ? tokens[at + 2] : tokens[at + 1];
    if (done === undefined || !isParticiple(done.word) || !isPromised(done.stem)) continue;
    if (!relatives.has(tokens[at - 2]?.word ?? '') && !isSupposed(tokens, at)) return true;
  }
  return false;
}

function isParticiple(word: string): boolean {
  return word.length > 4 && word.endsWith('ed');
}

const copulas: ReadonlySet<string> = new Set(['is', 'are', 'need']);
const relatives: ReadonlySet<string> = new Set(['that', 'which', 'who', 'where', 'when', 'if']);
