/**
 * A paragraph cut into sentences, and each of them where a new verb begins to govern. Two versions of a contract, and a
 * contract before and after `fix`, share most of their paragraphs: what was read of one can be kept for the next.
 */
import type { Block, Contract } from '../contract/contract.ts';
import { keepReadings } from './keep-readings.ts';
import { keepRepeated, type KeptRepeated } from './keep-repeated.ts';
import { matchPhrases } from '../language/phrases.ts';
import type { CompiledLibrary } from './compile-library.ts';
import { cutSentence, type Part } from './cut-sentence.ts';
import { dropMasked } from './masks.ts';
import type { Library } from '../library/library.ts';
import { partyNames } from './party-names.ts';
import { findParties, type PartyHit, type PartyWords } from './party-words.ts';
import { readSentences } from './read-sentences.ts';
import type { Hit, Sentence } from './statement.ts';

/** A sentence with the parts in which one verb governs. */
export type ReadSentence = { readonly sentence: Sentence; readonly parts: readonly Part[] };

/** A sentence with all that its parts follow from. */
type Reading = ReadSentence & { readonly hits: readonly Hit[]; readonly parties: readonly PartyHit[] };

/** Gives a function that reads the sentences of a block of a contract, in order; those without a word or number are left out. */
export function paragraphReader(
  contract: Contract,
  compiled: CompiledLibrary,
  words: PartyWords,
): (block: Block) => readonly ReadSentence[] {
  const names = partyNames(contract, compiled);
  const called = [...names].join(' ');
  const shelf = shelves.get(compiled.library);
  /** A hit tells by itself which statement has it: two paragraphs of a contract cannot share one. */
  const taken = new Set<readonly Reading[]>();
  const cut = (block: Block, sentence: Sentence, hits: readonly Hit[], parties: readonly PartyHit[]): Reading => ({
    sentence,
    hits,
    parties,
    parts: cutSentence(block, sentence, compiled, hits, parties),
  });
  const read = (block: Block): Reading[] =>
    readSentences(block, compiled, names).map((sentence) => {
      const hits = dropMasked(matchPhrases(compiled.index, sentence.tokens), compiled.meanings);
      return cut(block, sentence, hits, findParties(words, sentence.tokens));
    });
  const readAgain = (block: Block, known: readonly Reading[]): Reading[] =>
    known.map((reading) => {
      const sentence = { ...reading.sentence, block: block.index };
      const parties = findParties(words, sentence.tokens);
      return areSame(parties, reading.parties) ? { ...reading, sentence } : cut(block, sentence, reading.hits, parties);
    });
  return (block) => {
    const title = block.marks.find(({ kind }) => kind === 'title')?.end ?? '';
    const key = shelf === undefined ? '' : `${called} ${title} ${block.text}`;
    const known = shelf?.take(key) ?? null;
    if (known === null) {
      if (shelf?.worthKeeping(block.text) !== true) return read(block);
      // Words are views of the text that they were cut from: those of the key keep no document in memory.
      const readings = read({ ...block, text: key.slice(key.length - block.text.length) });
      taken.add(readings);
      shelf.keep(key, readings);
      return readings;
    }
    if (taken.has(known)) return read(block);
    taken.add(known);
    return readAgain(block, known);
  };
}

function areSame(some: readonly PartyHit[], others: readonly PartyHit[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ side, first, last }, at) => {
      const other = others[at] as PartyHit;
      return side === other.side && first === other.first && last === other.last;
    })
  );
}

/**
 * From now on what was read of paragraphs is kept for the next contract that is judged by a library: for versions of one
 * contract.
 */
export function rememberReadings(library: Library): void {
  shelves.set(library, { ...keepReadings(), worthKeeping: () => true });
}

/** Letters of text in each half: the paper of one supplier, of 60 pages. */
const onePaper = 200_000;

/**
 * The same for contracts of which nobody knows what they share: a supplier's paper comes again and again in a folder, but
 * strangers share next to nothing, and to keep all readings costs a tenth of the time and 80 MB.
 */
export function rememberRepeated(library: Library): void {
  shelves.set(library, keepRepeated(onePaper));
}

const shelves = new WeakMap<Library, KeptRepeated<readonly Reading[]>>();
