/** Which way a quantity limits: "no later than", "at least", "or more". */
import { adjoiningWord, signsAfter, wordAt, type Passage } from './passage.ts';

export type QuantityBound = 'at-most' | 'at-least' | 'exactly' | null;

/**
 * Tells how the words around a quantity limit it.
 *
 * @param first token of the quantity
 * @param last token of the quantity
 */
export function boundOf(passage: Passage, first: number, last: number): QuantityBound {
  return boundBefore(passage, first) ?? boundAfter(passage, last);
}

export function boundBefore(passage: Passage, first: number): QuantityBound {
  let at = first - 1;
  for (let skipped = 0; skipped < mostFillers && at >= 0; skipped++, at--) {
    const bound = boundEndingAt(passage, at);
    if (bound !== null) return bound;
    if (!fillers.has(wordAt(passage, at))) return null;
  }
  return null;
}

export function boundAfter(passage: Passage, last: number): QuantityBound {
  if (/^\+/.test(signsAfter(passage, last, 1))) return 'at-least';
  const next = wordAt(passage, last + 1);
  const second = wordAt(passage, last + 2);
  if (next === 'minimum' || (next === 'at' && wordAt(passage, last + 3) === 'minimum')) return 'at-least';
  if (next === 'maximum' || (next === 'at' && (second === 'most' || wordAt(passage, last + 3) === 'latest')))
    return 'at-most';
  if (next !== 'or' && next !== 'and') return null;
  // "or higher", "or its successor", "or a later version", "or any successor standard"
  for (let at = last + 2; at < last + 5; at++) {
    const word = adjoiningWord(passage, at);
    if (upward.has(word)) return 'at-least';
    if (next === 'or' && downward.has(word)) return 'at-most';
    if (!determiners.has(word)) return null;
  }
  return null;
}

/** The bound whose last word stands at a place. */
function boundEndingAt(passage: Passage, at: number): QuantityBound {
  const word = wordAt(passage, at);
  const before = wordAt(passage, at - 1);
  if (word === 'than') {
    const way = comparatives.get(before) ?? comparatives.get(wordAt(passage, at - 2));
    if (way === undefined) return null;
    return isNegated(passage, at - 1) ? opposite(way) : way;
  }
  if (exceeding.has(word)) return isNegated(passage, at) ? 'at-most' : 'at-least';
  if (word === 'to') return before === 'up' || before === 'limited' ? 'at-most' : null;
  if (word === 'least' || word === 'most') {
    if (before !== 'at' && before !== 'very') return null;
    return word === 'least' ? 'at-least' : 'at-most';
  }
  return single.get(word) ?? (word === 'of' && before === 'excess' ? 'at-least' : null);
}

/** True for "not later", "shall in no event be more", "cannot exceed". */
function isNegated(passage: Passage, at: number): boolean {
  for (let place = at - 1; place >= at - 5 && place >= 0; place--)
    if (negations.has(wordAt(passage, place))) return true;
  return false;
}

export function opposite(bound: QuantityBound): QuantityBound {
  if (bound === 'at-most') return 'at-least';
  return bound === 'at-least' ? 'at-most' : bound;
}

const mostFillers = 8;

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words that stand between a bound and its number: "within a further period of", "no later than the date that is". */
const fillers = words(`
  a an the of is are be which that this any each every once date period periods total aggregate amount sum limit limits coverage
  further additional initial first next following prior approximately about
  notice retention interval intervals term duration time window score value level length size version versions key
`);

const single: ReadonlyMap<string, QuantityBound> = new Map([
  ['within', 'at-most'],
  ['inside', 'at-most'],
  ['maximum', 'at-most'],
  ['minimum', 'at-least'],
  ['exactly', 'exactly'],
]);

const comparatives: ReadonlyMap<string, QuantityBound> = new Map([
  ...['less', 'fewer', 'lower', 'shorter', 'smaller', 'weaker', 'under'].map((word) => [word, 'at-most'] as const),
  ...['more', 'greater', 'longer', 'higher', 'larger', 'later', 'older', 'stronger'].map(
    (word) => [word, 'at-least'] as const,
  ),
  ...['earlier', 'sooner'].map((word) => [word, 'at-most'] as const),
]);

const exceeding = words('exceed exceeds exceeding');
const negations = words('not no never cannot neither nor without');
const upward = words(
  'above better greater higher later longer more newer over stronger subsequent successor successors superseding',
);
const downward = words('below earlier fewer less lower shorter sooner under');
const determiners = words('a an any its the such if then');
