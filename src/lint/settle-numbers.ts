/** Which of the numbers that a contract gives for one element count, where some are within bounds and others beyond them. */
import type { Block, Contract } from '../contract/contract.ts';
import type { Element, Quantity, Requirement } from '../library/requirement.ts';
import { isAboutAnother } from './pick-number.ts';
import { hitsOf, type StatementIndex } from './statement-index.ts';
import type { Statement } from './statement.ts';
import type { ElementVerdict } from './verdict.ts';

/** What one statement is worth for an element, by its words or by a number. */
export type State = {
  readonly status: ElementVerdict['status'];
  readonly found: string;
  readonly statement: Statement | null;
  /** Words and figures differ: nothing in the same clause makes that good. */
  readonly mismatch?: true;
  /** A number beyond the threshold. */
  readonly outside?: true;
  /** Where the number stands, in tokens of the sentence. */
  readonly number?: { readonly first: number; readonly last: number };
};

/** The numbers that count for an element: no parts for the whole, no cures from farther off, none that another part of the contract overrides. */
export function settleNumbers(
  counted: readonly State[],
  contract: Contract,
  index: StatementIndex,
  at: number,
  elementAt: number,
): readonly State[] {
  const { quantity } = index.compiled.library.requirements[at]?.elements[elementAt] as Element;
  if (quantity === null) return counted;
  const whole = withoutStrangers(withoutParts(counted, index, at, quantity), index, at);
  return inOrderOfPrecedence(withoutCures(whole, index, at, elementAt), contract, index, at);
}

/** "Within forty-five (60) days" in the duty itself is not made good by the number of a sentence about another requirement. */
function withoutStrangers(counted: readonly State[], index: StatementIndex, at: number): readonly State[] {
  if (!counted.some(({ mismatch }) => mismatch)) return counted;
  return counted.filter(({ statement, mismatch }) => mismatch || !statement || !isAboutAnother(index, at, statement));
}

/**
 * Where the body and an exhibit give one number within bounds and one beyond them, the part that prevails decides; where the
 * contract does not say which does, neither can be relied on.
 */
function inOrderOfPrecedence(
  counted: readonly State[],
  { blocks }: Contract,
  index: StatementIndex,
  at: number,
): readonly State[] {
  const onSubject = ({ statement }: State): boolean =>
    statement !== null && hitsOf(index, statement, 'subject', at).length > 0;
  const { polarity, obliged } = index.compiled.library.requirements[at] as Requirement;
  // "Customer may, upon twenty days' notice and after any incident, audit …" is the notice of another right.
  const isOthersLeave = ({ statement }: State): boolean =>
    polarity === 'duty' &&
    statement?.force === 'permission' &&
    statement.by !== obliged &&
    isAboutAnother(index, at, statement);
  const beyond = counted.filter(
    (state) =>
      state.outside === true && onSubject(state) && !isOthersLeave(state) && !isNumberOfAnother(index, at, state),
  );
  if (beyond.length === 0) return counted;
  const blockOf = ({ statement }: State): Block | undefined => blocks[statement?.sentence.block ?? -1];
  const conflicts: State[] = [];
  const upheld = counted.filter((state) => {
    const own = blockOf(state);
    if (own === undefined || state.status !== 'met' || !onSubject(state)) return true;
    for (const bad of beyond) {
      const other = blockOf(bad);
      if (other === undefined || other.exhibit === own.exhibit) continue;
      const prevailing = index.precedence(own, other);
      if (prevailing === 'second') return false;
      if (prevailing !== null) continue;
      conflicts.push({ ...state, status: 'weak', found: inConflict(state, own, bad, other), outside: true });
      return false;
    }
    return true;
  });
  return [...conflicts, ...upheld];
}

/**
 * "three years thereafter, errors and omissions insurance": the subject of another requirement stands nearer to the number,
 * and nothing else is said that this one asks for.
 */
function isNumberOfAnother(index: StatementIndex, at: number, { statement, number }: State): boolean {
  if (statement === null || number === undefined || hitsOf(index, statement, 'says', at).length > 0) return false;
  let own = Infinity;
  let other = Infinity;
  for (const { key, first, last } of statement.hits) {
    const meaning = index.compiled.meanings[key];
    if (meaning?.kind !== 'subject' && meaning?.kind !== 'of') continue;
    const distance = Math.max(first - number.last, number.first - last, 0);
    if (meaning.requirement === at) own = Math.min(own, distance);
    else if (meaning.kind === 'subject') other = Math.min(other, distance);
  }
  return other < own;
}

function inConflict(good: State, { exhibit: here }: Block, bad: State, { exhibit: there }: Block): string {
  const place = (exhibit: string): string => (exhibit === '' ? 'the body' : exhibit);
  return `${good.found} in ${place(here)}, ${bad.found} in ${place(there)}, and the contract does not say which prevails`;
}

/**
 * Where a sentence that speaks to the duty has a number out of bounds, no other sentence of the clause cures it but one that
 * stands nearer to the duty: "… notify of vulnerabilities within a year. Supplier shall answer support calls within two hours."
 */
function withoutCures(
  counted: readonly State[],
  index: StatementIndex,
  at: number,
  elementAt: number,
): readonly State[] {
  const settled = new Map<number, number>();
  for (const { statement, outside } of counted) {
    if (statement === null || outside !== true) continue;
    const near = nearness(index, at, elementAt, statement);
    settled.set(statement.passage, Math.max(near, settled.get(statement.passage) ?? near));
  }
  if (settled.size === 0) return counted;
  return counted.filter(({ statement, outside }) => {
    const least = statement === null ? undefined : settled.get(statement.passage);
    if (statement === null || least === undefined || outside === true) return true;
    return nearness(index, at, elementAt, statement) > least;
  });
}

/** How near a sentence stands to an element: 3 names the subject, 2 says the element's own words, 1 may go on with either, 0 is about another requirement. */
function nearness(index: StatementIndex, at: number, elementAt: number, { sentence }: Statement): number {
  const statements = index.bySentence.get(sentence) ?? [];
  if (statements.some((one) => hitsOf(index, one, 'subject', at).length > 0)) return 3;
  if (statements.some((one) => hitsOf(index, one, 'says', at, elementAt).length > 0)) return 2;
  return statements.some((one) => isAboutAnother(index, at, one)) ? 0 : 1;
}

/** Leaves out numbers that are for a part only where the same clause has one for the whole: they do not cure it. */
function withoutParts(
  counted: readonly State[],
  index: StatementIndex,
  at: number,
  { apart }: Quantity,
): readonly State[] {
  if (apart === null) return counted;
  const part = index.compiled.library.requirements[at]?.elements.findIndex(({ id }) => id === apart) ?? -1;
  const isPart = ({ statement }: State): boolean =>
    statement !== null && hitsOf(index, statement, 'says', at, part).length > 0;
  const whole = new Set(counted.flatMap((state) => (isPart(state) ? [] : (state.statement?.passage ?? []))));
  return counted.filter((state) => !isPart(state) || state.statement === null || !whole.has(state.statement.passage));
}
