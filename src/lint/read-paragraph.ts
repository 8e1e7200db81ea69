/**
 * A paragraph cut into sentences, and each of them where a new verb begins to govern. Two versions of a contract, and a
 * contract before and after `fix`, share most of their paragraphs: what was read of one can be kept for the next.
 */
import type { Block, Contract } from '../contract/contract.ts';
import { keepReadings } from './keep-readings.ts';
import { keepRepeated, type KeptRepeated } from './keep-repeated.ts';
import type { Token } from '../language/tokens.ts';
import { matchPhrases } from '../language/phrases.ts';
import type { CompiledLibrary } from './compile-library.ts';
import { cutSentence, type Part } from './cut-sentence.ts';
import { dropMasked } from './masks.ts';
import type { Library } from '../library/library.ts';
import { partyNames, type PartyNames } from './party-names.ts';
import { findParties, type PartyHit, type PartyWords } from './party-words.ts';
import { readSentences } from './read-sentences.ts';
import type { Hit, Sentence } from './statement.ts';

/** A sentence with the parts in which one verb governs. */
export type ReadSentence = { readonly sentence: Sentence; readonly parts: readonly Part[] };

/** A sentence with all that its parts follow from. */
type Reading = ReadSentence & { readonly hits: readonly Hit[]; readonly parties: readonly PartyHit[] };

/** What was read of a paragraph by one contract. */
type KeptParagraph = {
  readonly readings: readonly Reading[];
  /** The names that it was read with, and whether none of them stands in it. */
  readonly called: string;
  readonly unnamed: boolean;
};

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
  // A hospital gives its name to its contracts: paragraphs without it are the same in those of all hospitals.
  const fits = (kept: KeptParagraph): boolean =>
    kept.called === called || (kept.unnamed && !hasWord(kept.readings, (word) => names.has(word)));
  return (block) => {
    const title = block.marks.find(({ kind }) => kind === 'title')?.end ?? '';
    const key = shelf === undefined ? '' : `${title} ${block.text}`;
    const kept = shelf?.take(key) ?? null;
    if (kept === null || !fits(kept)) {
      if (shelf?.worthKeeping(block.text) !== true) return read(block);
      // Words are views of the text that they were cut from: those of the key keep no document in memory.
      const readings = read({ ...block, text: key.slice(key.length - block.text.length) });
      taken.add(readings);
      shelf.keep(key, { readings, called, unnamed: isUnnamed(block.text, readings, names) });
      return readings;
    }
    if (taken.has(kept.readings)) return read(block);
    taken.add(kept.readings);
    return readAgain(block, kept.readings);
  };
}

function hasWord(readings: readonly Reading[], matches: (word: string, token: Token) => boolean): boolean {
  return readings.some(({ sentence: { tokens } }) => tokens.some((token) => matches(token.word, token)));
}

/** True where no word was exchanged for a party's: a word that stands for one then stands in the text itself. */
function isUnnamed(text: string, readings: readonly Reading[], names: PartyNames): boolean {
  const sides = new Set(names.values());
  return !hasWord(readings, (word, { start, end }) => sides.has(word) && text.slice(start, end).toLowerCase() !== word);
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
  if (!shelves.has(library)) shelves.set(library, { ...keepReadings(), worthKeeping: () => true });
}

/** Letters of text in each half: the paper of one supplier, of 60 pages. */
const onePaper = 200_000;

/**
 * The same for contracts of which nobody knows what they share: a supplier's paper comes again and again in a folder, but
 * strangers share next to nothing, and to keep all readings costs a tenth of the time and 80 MB.
 */
export function rememberRepeated(library: Library): void {
  if (!shelves.has(library)) shelves.set(library, keepRepeated(onePaper));
}

const shelves = new WeakMap<Library, KeptRepeated<KeptParagraph>>();
