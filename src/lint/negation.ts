/** "Databases are not encrypted at rest", "Supplier does not provide an SBOM": a plain no to the very thing that is required. */
import type { Token } from '../language/tokens.ts';
import { hitsOf, type StatementIndex } from './statement-index.ts';
import type { Hit, Statement } from './statement.ts';
import { isOfRules } from './subordinate-clauses.ts';
import { isSupposed } from './supposed.ts';

/**
 * True when a negation is bound to a subject of the requirement: right before it, with at most a verb of giving and
 * articles between, or right after it before a verb of doing ("background checks aren't performed"). Negations further
 * off belong to something else ("the patch shall not void the warranty"), and so do those with an exception behind them.
 */
export function isNegated(index: StatementIndex, at: number, statement: Statement): boolean {
  const places = negations(index, statement);
  if (places.length === 0) return false;
  const subjects = hitsOf(index, statement, 'subject', at);
  return places.some((place) => subjects.some((subject) => isBound(statement.sentence.tokens, place, subject)));
}

/** Token positions of the negations that nothing cures; found once, for every requirement asks. */
function negations(index: StatementIndex, statement: Statement): readonly number[] {
  let places = known.get(statement);
  if (places === undefined) known.set(statement, (places = findNegations(index, statement)));
  return places;
}

const known = new WeakMap<Statement, readonly number[]>();
const none: readonly number[] = [];

function findNegations(index: StatementIndex, statement: Statement): readonly number[] {
  const { sentence, first, last } = statement;
  const { tokens } = sentence;
  let places = none;
  // From the end: no negation before the last exception is plain.
  for (let place = last; place >= first; place--) {
    const word = tokens[place]?.word;
    if (isNot(word) && !isMasked(index, statement, place) && !isSupposed(tokens, place) && !isOfRules(tokens, place))
      places = [place, ...places];
    if (word !== undefined && exceptions.has(word)) break;
  }
  return places;
}

function isBound(tokens: readonly Token[], place: number, subject: Hit): boolean {
  if (subject.first > place) {
    if (subject.first - place > 5) return false;
    const between = tokens.slice(place + 1, subject.first);
    return between.every(({ word }) => giving.has(word) || fillers.has(word));
  }
  if (subject.last < place) return place - subject.last <= 3 && done.has(tokens[place + 1]?.word ?? '');
  return false;
}

function isNot(word: string | undefined): boolean {
  return word === 'not' || word === 'never' || (word?.endsWith("n't") ?? false);
}

/** Inside "not later than", "not limited to" and the like. */
function isMasked({ compiled }: StatementIndex, { hits }: Statement, place: number): boolean {
  return hits.some(
    ({ key, first, last }) => compiled.meanings[key]?.kind === 'not-negation' && place >= first && place <= last,
  );
}

const exceptions: ReadonlySet<string> = new Set([
  'except',
  'unless',
  'without',
  'until',
  'other',
  'otherwise',
  'only',
  'before',
  'if',
]);
const fillers: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'any',
  'its',
  'be',
  'been',
  'to',
  'of',
  'for',
  'and',
  'or',
  'currently',
  'itself',
  'customer',
  'with',
  'all',
  'such',
  'yet',
]);
const giving: ReadonlySet<string> = new Set([
  'provide',
  'provided',
  'provides',
  'deliver',
  'delivered',
  'supply',
  'supplied',
  'furnish',
  'furnished',
  'give',
  'offer',
  'offered',
  'issue',
  'issued',
  'disclose',
  'disclosed',
  'include',
  'included',
  'support',
  'perform',
  'performed',
  'conduct',
  'conducted',
  'carry',
  'maintain',
  'maintained',
  'hold',
  'have',
  'use',
  'completed',
  'undergone',
  'obtained',
  'make',
  'made',
  'available',
  'permit',
  'allow',
  'encrypt',
  'warrant',
  'guarantee',
  'makes',
  'delivers',
  'supplies',
  'furnishes',
  'gives',
  'offers',
  'issues',
  'discloses',
  'includes',
  'supports',
  'performs',
  'conducts',
  'carries',
  'maintains',
  'holds',
  'has',
  'uses',
  'permits',
  'allows',
  'encrypts',
  'warrants',
  'guarantees',
]);
const done: ReadonlySet<string> = new Set([
  'performed',
  'provided',
  'conducted',
  'available',
  'encrypted',
  'supported',
  'included',
  'offered',
  'maintained',
  'made',
  'carried',
  'permitted',
  'allowed',
  'required',
  'used',
  'delivered',
  'supplied',
  'implemented',
  'done',
  'issued',
  'given',
  'covered',
]);
