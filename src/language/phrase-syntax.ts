/**
 * The phrase language of the clause library: words, `{a | b c |}` alternatives, `…` gaps, `=exact` words, `<names>` of
 * word classes. An empty alternative can be left out; a gap passes over a few words of one sentence.
 */

/** Words that may stand for one another in phrases, by the name of the class: `<flaw>` is vulnerability, weakness or defect. */
export type WordClasses = ReadonlyMap<string, readonly string[]>;

/** Words with one space between them, each as the phrase writes it (`=shall`); empty for what can be left out. */
export type Alternative = string;
/** What may stand at one place. */
export type Slot = readonly Alternative[];
/** What stands between gaps; at least one of its slots cannot be left out. */
export type Segment = readonly Slot[];

/** Why a phrase cannot be read, for the author of the library. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError';
}

/**
 * A phrase with the words of each class in place of its name: alternatives, or more of them inside of alternatives, where
 * what stands beside the name goes with each of the words.
 *
 * @throws PhraseError that names a class which does not exist, or says that there would be too many words
 */
export function expandClasses(phrase: string, classes: WordClasses): string {
  if (!phrase.includes('<')) return phrase;
  const wordsOf = (name: string): readonly string[] => {
    const words = classes.get(name);
    if (words === undefined) throw new PhraseError(`there is no word class <${name}>`);
    return words;
  };
  return phrase.replace(/(\{?)([^{}]+)/g, (_, brace: string, text: string) =>
    brace === ''
      ? text.replace(new RegExp(className, 'g'), (_name, name: string) => `{${wordsOf(name).join(' | ')}}`)
      : `{${text
          .split('|')
          .flatMap((alternative) => spellOut(alternative, wordsOf))
          .join('|')}`,
  );
}

const className = /<([a-z][a-z0-9-]*)>/;

/** An alternative once for each word of the classes in it. */
function spellOut(alternative: string, wordsOf: (name: string) => readonly string[]): readonly string[] {
  const found = className.exec(alternative);
  if (found === null) return [alternative];
  const before = alternative.slice(0, found.index);
  const rest = spellOut(alternative.slice(found.index + found[0].length), wordsOf);
  return wordsOf(found[1] ?? '').flatMap((word) => rest.map((after) => `${before}${word}${after}`));
}

/**
 * Reads a phrase into sequences of segments with a gap between each two. Most phrases are one sequence; a gap inside
 * alternatives, or a part between gaps that can be left out, gives several.
 *
 * @throws PhraseError when the phrase is malformed
 */
export function parsePhrase(phrase: string): Segment[][] {
  const items = readItems(phrase);
  const sequences = spreadChoices(items).flatMap(spreadEmptySegments);
  if (sequences.length > mostSequences) throw tooMany();
  return sequences;
}

/** A word, a gap or a choice. */
type Item = string | typeof gap | Choice;
type Choice = readonly (readonly (string | typeof gap)[])[];
const gap = Symbol('gap');

function readItems(phrase: string): Item[] {
  const items: Item[] = [];
  let choice: (string | typeof gap)[][] | null = null;
  let words = 0;
  for (const part of phrase.match(parts) ?? []) {
    if (part === '{') {
      if (choice !== null) throw new PhraseError('alternatives cannot be nested: a { stands inside { }');
      choice = [[]];
    } else if (part === '}') {
      if (choice === null) throw new PhraseError('a } has no { before it');
      if (choice.every(({ length }) => length === 0)) throw new PhraseError('{ } holds no words');
      items.push(choice);
      choice = null;
    } else if (part === '|') {
      if (choice === null) throw new PhraseError('a | stands outside { }');
      choice.push([]);
    } else {
      const item = part === '…' || part === '...' ? gap : readWord(part);
      if (item !== null) (choice?.at(-1) ?? items).push(item);
      if (++words > mostWords) throw new PhraseError(`more than ${mostWords} words: split it into several phrases`);
    }
  }
  if (choice !== null) throw new PhraseError('a { is never closed');
  return items;
}

const parts = /[{}|…]|\.{3}|(?:[^\s{}|….]|\.(?!\.\.))+/g;
const mostWords = 400;

/** Null for a sign that is no word, such as `&` or `/`: such signs part words and mean nothing else. */
function readWord(part: string): string | null {
  if (/^=?[a-z]+$/i.test(part)) return part;
  const strange = /[*\\^[\]<>]/.exec(part);
  if (strange !== null) throw new PhraseError(`${strange[0]} has no meaning in a phrase; phrases are words`);
  if (/[\p{L}\p{N}]/u.test(part)) return part;
  if (part.startsWith('=')) throw new PhraseError('= stands for "this exact word": a word must follow it');
  return null;
}

/** Takes apart the choices with a gap inside, so that every sequence has its gaps at fixed places. */
function spreadChoices(items: readonly Item[]): Item[][] {
  let sequences: Item[][] = [[]];
  for (const item of items) {
    const alternatives = typeof item === 'object' && item.some((words) => words.includes(gap)) ? item : null;
    if (alternatives === null) for (const sequence of sequences) sequence.push(item);
    else sequences = sequences.flatMap((sequence) => alternatives.map((words) => [...sequence, ...words]));
    if (sequences.length > mostSequences) throw tooMany();
  }
  return sequences;
}

/** `a … {b |} … c` is `a … b … c` and `a … c`: a segment that can be left out is taken apart into present and absent. */
function spreadEmptySegments(items: readonly Item[]): Segment[][] {
  const segments = segmentsOf(items);
  if (segments.length === 1 && canBeEmpty(segments[0] ?? [])) {
    throw new PhraseError(items.length === 0 ? 'it has no words' : 'all its words can be left out');
  }
  if (canBeEmpty(segments[0] ?? []) || canBeEmpty(segments.at(-1) ?? [])) {
    throw new PhraseError('a gap must stand between words, not at the beginning or end');
  }
  let sequences: Segment[][] = [[]];
  for (const segment of segments) {
    const ways = canBeEmpty(segment) ? [...present(segment), null] : [segment];
    sequences = sequences.flatMap((sequence) => ways.map((way) => (way === null ? sequence : [...sequence, way])));
    if (sequences.length > mostSequences) throw tooMany();
  }
  return sequences;
}

function segmentsOf(items: readonly Item[]): Segment[] {
  const segments: Slot[][] = [[]];
  for (const item of items) {
    if (item === gap) segments.push([]);
    else segments.at(-1)?.push(typeof item === 'string' ? [item] : (item as Choice).map((words) => words.join(' ')));
  }
  return segments;
}

function canBeEmpty(segment: Segment): boolean {
  return segment.every((slot) => slot.includes(''));
}

/** The ways in which a segment of optional slots is not empty: each slot in turn is the first that is there. */
function present(segment: Segment): Segment[] {
  return segment.map((slot, at) => [slot.filter((words) => words !== ''), ...segment.slice(at + 1)]);
}

const mostSequences = 64;

function tooMany(): PhraseError {
  return new PhraseError('too many combinations of gaps and alternatives: split it into several phrases');
}
