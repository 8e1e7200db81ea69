/** One element of a requirement: is it stated, by whom, how firmly, and within bounds. */
import type { Contract } from '../contract/contract.ts';
import type { Quantity as Found } from '../language/quantities.ts';
import type { ParameterValue } from '../library/library.ts';
import type { Element, Requirement } from '../library/requirement.ts';
import type { Gathered } from './gather.ts';
import { boundFor, compare, renderBound, type Bound } from './bounds.ts';
import { numbersDefined, numbersPicker } from './pick-number.ts';
import { evidenceOf } from './quote.ts';
import { settleNumbers, type State } from './settle-numbers.ts';
import { hedgesAgainst, standing } from './standing.ts';
import { among, hitsOf, type StatementIndex } from './statement-index.ts';
import type { Statement } from './statement.ts';
import type { ElementVerdict } from './verdict.ts';

/** Parameter values that a purchase or a configuration sets; they take the place of the library's thresholds. */
export type Limits = ReadonlyMap<string, ParameterValue>;

const nothing: State = { status: 'missing', found: '', statement: null };

/** What one statement gives to an element, by its words or by its number. */
export type Contribution = {
  readonly statement: Statement;
  readonly by: 'words' | 'number';
  readonly status: ElementVerdict['status'];
  readonly found: string;
};

/** What every statement gives, by its words and by its number. */
type Considered = { readonly said: readonly State[]; readonly counted: readonly State[] };

const silent: Considered = { said: [], counted: [] };

/** Judge an element over everything gathered for its requirement; the best statement decides. */
export function judgeElement(
  contract: Contract,
  index: StatementIndex,
  at: number,
  elementAt: number,
  gathered: Gathered,
  limits: Limits,
): ElementVerdict {
  const element = index.compiled.library.requirements[at]?.elements[elementAt] as Element;
  const considered = consider(contract, index, at, elementAt, gathered, limits);
  const { id, title, required } = element;
  if (considered === silent) return { id, title, required, status: 'missing', found: '', evidence: null };
  const { said, counted } = considered;
  const words = best(said);
  // "Extended updates for 24 months", in a clause that mentions the subject in passing, says nothing against the words.
  const onSubject = ({ statement: one }: State): boolean =>
    one === null || one.passage === words.statement?.passage || hitsOf(index, one, 'subject', at).length > 0;
  const numbers =
    words.status === 'met' ? counted.filter((state) => state.status !== 'weak' || onSubject(state)) : counted;
  const { status, found, statement } = combine(element, words, best(numbers));
  return { id, title, required, status, found, evidence: statement ? evidenceOf(contract, statement) : null };
}

/** Every statement that has words or a number for an element, with what it is worth: `judgeElement` takes the best. */
export function contributionsTo(
  contract: Contract,
  index: StatementIndex,
  at: number,
  elementAt: number,
  gathered: Gathered,
  limits: Limits,
): Contribution[] {
  const { said, counted } = consider(contract, index, at, elementAt, gathered, limits);
  const given = (states: readonly State[], by: Contribution['by']): Contribution[] =>
    states.flatMap(({ statement, status, found }) => (statement === null ? [] : [{ statement, by, status, found }]));
  return [...given(said, 'words'), ...given(counted, 'number')];
}

function consider(
  contract: Contract,
  index: StatementIndex,
  at: number,
  elementAt: number,
  gathered: Gathered,
  limits: Limits,
): Considered {
  const { support, definitions, softDefinitions } = gathered;
  const { says, anywhere } = index.compiled.keys[at]?.elements[elementAt] as { says: number; anywhere: number };
  const elsewhere = [...index.places(anywhere).keys()].filter(({ operative }) => operative);
  if (support.length + elsewhere.length + definitions.length + softDefinitions.length === 0) return silent;
  const element = index.compiled.library.requirements[at]?.elements[elementAt] as Element;
  const { quantity } = element;
  const said = [
    ...among(support, index.places(says)).map((statement) => stateOfWords(index, at, elementAt, statement)),
    ...(element.divided ? support.filter(({ task }) => task) : []).map((task) =>
      stateOfWords(index, at, elementAt, task),
    ),
    ...(element.needs === 'says' ? elsewhere : []).map((one) =>
      asElement(index, at, elementAt, one, stateByStanding(index, at, one)),
    ),
    ...definitions.map((statement) => definedIn(index, at, elementAt, statement, 'met')),
    ...softDefinitions.map((statement) => definedIn(index, at, elementAt, statement, 'weak')),
  ];
  if (!quantity) return { said, counted: [] };
  const bound = boundFor(quantity, index.compiled.library, limits);
  const pick = numbersPicker(index, at, elementAt, gathered);
  const numbered = [
    ...among(support, index.byNumber.get(quantity.kind)),
    ...among(elsewhere, index.byNumber.get(quantity.kind)).filter((one) => !support.includes(one)),
  ];
  const counted = numbered.flatMap((one) =>
    pick(one).map((found) => stateOfNumber(contract, index, at, elementAt, bound, one, found)),
  );
  if (counted.some(({ status }) => status !== 'missing'))
    return { said, counted: settleNumbers(counted, contract, index, at, elementAt) };
  const inDefinitions = (defining: readonly Statement[], status: 'met' | 'weak'): State[] =>
    among(defining, index.byNumber.get(quantity.kind)).flatMap((one) =>
      numbersDefined(index, at, elementAt, one).map((found) => stateOfDefined(contract, bound, one, found, status)),
    );
  return { said, counted: worstOf([...inDefinitions(definitions, 'met'), ...inDefinitions(softDefinitions, 'weak')]) };
}

/** Where definitions give several numbers, nobody can tell from the term which is meant: the worst counts. */
function worstOf(states: readonly State[]): readonly State[] {
  const counting = states.filter(({ status }) => status !== 'missing');
  const weak = counting.find(({ status }) => status === 'weak');
  return weak === undefined ? counting : [weak];
}

/** The number of a term that the duty uses: "within the Remedy Window". */
function stateOfDefined(
  { blocks }: Contract,
  bound: Bound,
  statement: Statement,
  quantity: Found,
  status: 'met' | 'weak',
): State {
  const text = blocks[statement.sentence.block]?.text.slice(quantity.start, quantity.end) ?? '';
  if (quantity.mismatch) return { status: 'weak', found: `words and figures differ in “${text}”`, statement };
  const verdict = compare(quantity, bound);
  if (verdict === null) return nothing;
  if (!verdict) return { status: 'weak', found: `${text}, ${renderBound(bound)}`, statement, outside: true };
  return { status, found: status === 'met' ? text : `${text}, not binding as worded`, statement };
}

/** What the element needs, from what the words and the number give. */
function combine({ needs }: Element, said: State, counted: State): State {
  if (needs === 'says') return said;
  if (needs === 'quantity') return counted;
  if (needs === 'both') {
    if (counted.status === 'missing')
      return said.status === 'missing' ? nothing : { ...said, status: 'weak', found: 'no number is given' };
    return said.status === 'missing'
      ? { ...counted, status: 'weak', found: 'a number without the term it belongs to' }
      : worse(said, counted);
  }
  // Either will do, but a number out of bounds is not cured by words beside it.
  if (counted.status === 'weak') return counted;
  return best([said, counted]);
}

/** The words of an element in one statement. */
function stateOfWords(index: StatementIndex, at: number, elementAt: number, statement: Statement): State {
  const says = hitsOf(index, statement, 'says', at, elementAt);
  const divided = statement.task && index.compiled.library.requirements[at]?.elements[elementAt]?.divided === true;
  if (says.length === 0 && !divided) return nothing;
  const against = hitsOf(index, statement, 'not', at, elementAt);
  if (against.length > 0) return { status: 'weak', found: 'the wording undercuts it', statement };
  const stateOf = (one: Statement): State => asElement(index, at, elementAt, one, stateByStanding(index, at, one));
  const own = stateOf(statement);
  if (own.status !== 'met' || divided || says.some(({ last }) => last <= statement.last)) return own;
  // "records … in a log, and Supplier may export the log": words that go on in the next part hold no more firmly than it does.
  const end = Math.max(...says.map(({ last }) => last));
  const next = index.bySentence.get(statement.sentence)?.find(({ first, last }) => first <= end && end <= last);
  if (next === undefined) return own;
  // "…, and Customer shall export the log" is not the supplier's duty at all.
  const { polarity } = index.compiled.library.requirements[at] as Requirement;
  const others = polarity === 'duty' && next.force === 'obligation' && standing(index, at, next) === 'other-party';
  return others || stateOf(next).status === 'weak' ? stateOf(next) : own;
}

/** What a statement is worth for an element that asks for less than a duty of the right party. A hedge takes it back all the same. */
function asElement(index: StatementIndex, at: number, elementAt: number, statement: Statement, state: State): State {
  const requirement = index.compiled.library.requirements[at] as Requirement;
  const { force, by } = requirement.elements[elementAt] as Element;
  // "Supplier may keep backups", "backups should be kept": leave and hope are less than any term.
  const idle =
    statement.force === 'intention' || (statement.force === 'permission' && statement.by === requirement.obliged);
  if (state.status === 'met' || hedgesAgainst(index, statement).length > 0) return state;
  const enough =
    (force === 'any' && state.status === 'weak' && !idle) ||
    (by === 'either' && standing(index, at, statement) === 'other-party' && statement.force !== 'intention');
  return enough ? { status: 'met', found: '', statement } : state;
}

function stateByStanding(index: StatementIndex, at: number, statement: Statement): State {
  switch (standing(index, at, statement)) {
    case 'firm':
      return { status: 'met', found: '', statement };
    case 'soft':
      return {
        status: 'weak',
        found: statement.response === 'replaced' ? 'the response takes exception to it' : 'not binding as worded',
        statement,
      };
    case 'denied':
    case 'other-party':
      return nothing;
  }
}

/** A definition has no force of its own: the duty that uses the term lends it. */
function definedIn(
  index: StatementIndex,
  at: number,
  elementAt: number,
  statement: Statement,
  status: 'met' | 'weak',
): State {
  if (hitsOf(index, statement, 'says', at, elementAt).length === 0) return nothing;
  return { status, found: status === 'met' ? '' : 'not binding as worded', statement };
}

function stateOfNumber(
  contract: Contract,
  index: StatementIndex,
  at: number,
  elementAt: number,
  bound: Bound,
  statement: Statement,
  quantity: Found,
): State {
  const standingState = asElement(index, at, elementAt, statement, stateByStanding(index, at, statement));
  if (standingState.status === 'missing') return nothing;
  const text = contract.blocks[statement.sentence.block]?.text.slice(quantity.start, quantity.end) ?? '';
  if (quantity.mismatch) {
    const found = `words and figures differ in “${text}”`;
    const onSubject = hitsOf(index, statement, 'subject', at).length > 0;
    return { status: 'weak', found, statement, ...(onSubject ? { mismatch: true } : {}) };
  }
  const verdict = compare(quantity, bound);
  if (verdict === null) return nothing;
  if (!verdict)
    return { status: 'weak', found: `${text}, ${renderBound(bound)}`, statement, outside: true, number: quantity };
  return standingState.status === 'met'
    ? { status: 'met', found: text, statement }
    : { ...standingState, found: `${text}, ${standingState.found}` };
}

const rank = { met: 2, weak: 1, missing: 0 } as const;

/** The best state; but words and figures that differ outweigh a clean number in the same clause. */
function best(states: readonly State[]): State {
  const clean = states.reduce((a, b) => (rank[b.status] > rank[a.status] ? b : a), nothing);
  const spoils = (state: State): boolean =>
    state.mismatch === true && (clean.status !== 'met' || clean.statement?.passage === state.statement?.passage);
  return states.find(spoils) ?? clean;
}

function worse(a: State, b: State): State {
  return rank[a.status] <= rank[b.status] ? a : b;
}
