/** Which number of a statement belongs to an element: the one nearest to the words that it goes with. */
import type { Quantity as Found } from '../language/quantities.ts';
import type { Token } from '../language/tokens.ts';
import type { Element, Quantity } from '../library/requirement.ts';
import type { Gathered } from './gather.ts';
import { severityTeller } from './severities.ts';
import { hitsOf, type StatementIndex } from './statement-index.ts';
import type { Hit, Sentence, Statement } from './statement.ts';

/**
 * Gives a function from a statement to its number of the right kind, nearest to the words of the element; null where it
 * has none. The words may stand in another part of the sentence ("within 30 days, and … patch"), unless that part has a
 * number of its own: in "warrants for 36 months and shall give 6 months of notice" the notice takes the 6.
 */
export function numberPicker(
  index: StatementIndex,
  at: number,
  elementAt: number,
  gathered: Gathered,
): (statement: Statement) => Found | null {
  const pick = numbersPicker(index, at, elementAt, gathered);
  return (statement) => pick(statement)[0] ?? null;
}

/** As `numberPicker`, with every number that is nearest to one of the words where the element holds each of them to its bound. */
export function numbersPicker(
  index: StatementIndex,
  at: number,
  elementAt: number,
  { anchors }: Pick<Gathered, 'anchors'>,
): (statement: Statement) => readonly Found[] {
  const { quantity } = index.compiled.library.requirements[at]?.elements[elementAt] as Element;
  if (quantity === null) return () => [];
  const { of, each } = quantity;
  const isOfOthers = severityTeller(index, quantity);
  const anchored = new Set(anchors);
  const wordsOf = (statement: Statement): readonly Hit[] =>
    of.length > 0 ? hitsOf(index, statement, 'of', at, elementAt) : hitsOf(index, statement, 'subject', at);
  /** The words over whole sentences; null where a statement has both words and number. Found once for all of its statements. */
  const known = new Map<Sentence, readonly Hit[] | null>();
  const wordsAround = (sentence: Sentence): readonly Hit[] | null => {
    let words = known.get(sentence);
    if (words !== undefined) return words;
    const statements = index.bySentence.get(sentence) ?? [];
    const taken = statements.some((one) => wordsOf(one).length > 0 && numbersIn(one, quantity).length > 0);
    words = taken ? null : statements.flatMap(wordsOf);
    known.set(sentence, words);
    return words;
  };
  /** The sentence, or the title of its paragraph, names the subject. */
  const onSubject = ({ sentence }: Statement): boolean =>
    index.bySentence.get(sentence)?.some((one) => anchored.has(one)) === true ||
    index.titles.get(sentence.block)?.some((title) => hitsOf(index, title, 'subject', at).length > 0) === true;
  /** "yearly" is its own word for a number; in a sentence about something else it speaks for that. */
  const ownWords = (statement: Statement, numbers: readonly Found[]): readonly Hit[] => {
    const words = wordsOf(statement);
    if (onSubject(statement) || !isAboutAnother(index, at, statement)) return words;
    return words.filter((word) => !numbers.some(({ first, last }) => first <= word.first && word.last <= last));
  };
  /** The words stand in another cell of the row. */
  const rowIsMeant = ({ passage }: Statement): boolean =>
    index.byPassage.get(passage)?.some((one) => wordsOf(one).length > 0) === true;
  return (statement) => {
    const found = numbersIn(statement, quantity);
    if (found.length === 0) return [];
    const own = ownWords(statement, found);
    const numbers = found.filter(
      (one) =>
        (quantity.direction === 'at-least' || !isNoLimit(statement.sentence.tokens, one, own)) &&
        !isOfOthers(statement, one),
    );
    if (numbers.length === 0) return [];
    const words = own.length > 0 ? own : wordsAround(statement.sentence);
    if (words === null) return [];
    if (words.length > 0) return each ? nearestToEach(numbers, words) : nearest(numbers, words);
    if (statement.timed) return rowIsMeant(statement) ? numbers.slice(0, 1) : [];
    // Without words of its own an element takes a number only from a sentence on the subject or one that carries it on,
    // and where it has words that are not there, only a number that is the only one and nobody else's.
    if (!anchored.has(statement)) return [];
    const lone = quantity.kind === 'duration' && numbers.length === 1 && !isClaimed(index, at, statement);
    return of.length === 0 || lone ? numbers.slice(0, 1) : [];
  };
}

/**
 * The numbers of a definition that belong to an element of the duty that uses the term: those nearest to the words of the
 * element, or all of them where the term itself is a time or a notice ("“Remedy Window” means the thirty days that …").
 */
export function numbersDefined(
  index: StatementIndex,
  at: number,
  elementAt: number,
  definition: Statement,
): readonly Found[] {
  const { quantity } = index.compiled.library.requirements[at]?.elements[elementAt] as Element;
  if (quantity === null) return [];
  const isOfOthers = severityTeller(index, quantity);
  // "… thirty days for pumps and two hundred for servers": what a definition says goes to the end of its sentence.
  const whole = { ...definition, first: 0, last: definition.sentence.tokens.length - 1 };
  const numbers = numbersIn(whole, quantity).filter((one) => !isOfOthers(whole, one));
  const { tokens } = definition.sentence;
  const verb = tokens.findIndex(({ word }, place) => place >= definition.first && defining.has(word));
  if (verb < 0 || numbers.length === 0) return [];
  // The words of the term itself are those of the duty that uses it.
  const words = hitsOf(index, definition, 'of', at, elementAt).filter(({ first }) => first > verb);
  if (words.length > 0) return nearest(numbers, words);
  return tokens.slice(verb + 1, verb + 12).some(({ word }) => times.has(word)) ? numbers : [];
}

const defining: ReadonlySet<string> = new Set(['means', 'mean', 'is', 'are', 'be']);
const times: ReadonlySet<string> = new Set(
  'period time term window day days week weeks month months year years hour hours notice deadline interval'.split(' '),
);

/** True where a statement names the subject of another requirement. */
export function isAboutAnother({ compiled }: StatementIndex, at: number, { hits }: Statement): boolean {
  return hits.some(({ key }) => {
    const meaning = compiled.meanings[key];
    return meaning?.kind === 'subject' && meaning.requirement !== at;
  });
}

/** Words that a number of another requirement, or of another element, goes with. */
function isClaimed({ compiled }: StatementIndex, at: number, { hits }: Statement): boolean {
  return hits.some(({ key }) => {
    const meaning = compiled.meanings[key];
    return meaning?.kind === 'of' || (meaning?.kind === 'subject' && meaning.requirement !== at);
  });
}

/** Numbers of a statement that can be meant: no terms of payment, and frequencies only where the element asks for them. */
function numbersIn(
  { sentence: { quantities, tokens }, first, last }: Statement,
  { kind, direction, recurs }: Quantity,
): Found[] {
  // "Each year" is no notice of a year: how often is never how long.
  const asked = recurs ?? (direction === 'at-least' && kind === 'duration' ? false : null);
  const found: Found[] = [];
  for (let next = firstFrom(quantities, first); next < quantities.length; next++) {
    const one = quantities[next] as Found;
    if (one.first > last) break;
    const meant =
      one.kind === kind &&
      !one.payment &&
      (asked === null || asked === one.cyclic) &&
      !(kind === 'version' && isBanned(tokens, one));
    if (meant && one.last <= last) found.push(one);
  }
  return found;
}

/** "TLS 1.0 and 1.1 disabled", "no use of SSL 3.0": a version that is ruled out is not the one that is promised. */
function isBanned(tokens: readonly Token[], { first, last }: Found): boolean {
  if (bounds.has(tokens[first - 1]?.word ?? '') || bounds.has(tokens[first - 2]?.word ?? '')) return false;
  const before = tokens.slice(Math.max(0, first - 5), first);
  const after = tokens.slice(last + 1, last + 9);
  const next = after.findIndex(({ word }) => promising.has(word));
  return (
    before.some(({ word }) => refusing.has(word)) ||
    (next < 0 ? after : after.slice(0, next)).some(({ word }) => banning.has(word))
  );
}

/** What limits nothing from above: a head start, or a span that something is counted over ("depreciated over eight years"). */
function isNoLimit(tokens: readonly Token[], number: Found, words: readonly Hit[]): boolean {
  return isHeadStart(tokens, number, words) || isSpan(tokens, number, words);
}

/** "for a period of two years", "over eight years": how long something lasts. "Uncured for thirty days" limits all the same. */
function isSpan(tokens: readonly Token[], { first, cyclic }: Found, words: readonly Hit[]): boolean {
  if (cyclic) return false;
  let at = first - 1;
  while (at > first - 6 && measuring.has(tokens[at]?.word ?? '')) at--;
  const word = tokens[at]?.word ?? '';
  return spanning.has(word) && !words.some(({ last }) => last === at - 1);
}

const measuring: ReadonlySet<string> = new Set(
  'a an the period term of at least up to further additional minimum'.split(' '),
);
const spanning: ReadonlySet<string> = new Set('for over last past preceding previous'.split(' '));

/** "At least 180 days before End of Support" is no limit for the release that is handed over then, unless the limit is a notice. */
function isHeadStart(tokens: readonly Token[], { first, last, cyclic }: Found, words: readonly Hit[]): boolean {
  const ahead = last + 1;
  if (cyclic || !heading.has(tokens[ahead]?.word ?? '')) return false;
  const opens = tokens.slice(Math.max(0, first - 3), first).some(({ word }) => floors.has(word));
  return opens && !words.some((word) => word.first <= ahead && ahead <= word.last);
}

const floors: ReadonlySet<string> = new Set(['least', 'fewer', 'less']);
const heading: ReadonlySet<string> = new Set(['before', 'prior', 'ahead']);
const bounds: ReadonlySet<string> = new Set(['below', 'than', 'before', 'under']);
const refusing: ReadonlySet<string> = new Set([
  'no',
  'never',
  'without',
  'disable',
  'disables',
  'prohibit',
  'prohibits',
]);
const banning: ReadonlySet<string> = new Set(
  'disabled prohibited forbidden disallowed banned refused rejected excluded not off removed'.split(' '),
);
const promising: ReadonlySet<string> = new Set(
  'minimum least higher later newer above preferred required successor'.split(' '),
);

/** Place of the first quantity that begins at a token or behind it. Quantities stand in the order of the sentence. */
function firstFrom(quantities: readonly Found[], token: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle] as Found).first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearest(numbers: readonly Found[], words: readonly Hit[]): readonly Found[] {
  const [first, ...others] = numbers;
  if (first === undefined) return [];
  return [others.reduce((best, one) => (distance(best, words) <= distance(one, words) ? best : one), first)];
}

/** "medium within 90 days, and of low severity within 180": of two numbers as near to a word, it is the one behind it. */
function nearestToEach(numbers: readonly Found[], words: readonly Hit[]): readonly Found[] {
  const backwards = [...numbers].reverse();
  const found = new Set(words.flatMap((word) => nearest(backwards, [word])));
  return numbers.filter((one) => found.has(one));
}

function distance({ first, last }: Found, words: readonly Hit[]): number {
  return words.reduce((least, word) => Math.min(least, Math.max(word.first - last, first - word.last, 0)), Infinity);
}
