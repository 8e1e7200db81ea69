/**
 * Whose clause a clause is. A clause that bears the title of a requirement and states all of it is about that requirement;
 * what it says of others in passing ("encrypt each remote session" in a clause on remote access) is no clause on them.
 */
import type { Contract } from '../contract/contract.ts';
import { evaluate } from '../library/conditions.ts';
import type { Element } from '../library/requirement.ts';
import { definitionsUsed } from './definitions-used.ts';
import type { Gathered } from './gather.ts';
import { judgeElement, type Limits } from './judge-element.ts';
import { hitsOf, type StatementIndex } from './statement-index.ts';
import type { Statement } from './statement.ts';
import type { ElementVerdict } from './verdict.ts';

export type Owners = {
  /** How many words of the run-in title of a passage speak for each requirement it names, by block index of the passage. */
  readonly named: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Passages that meet in full a requirement that their title names, with the words of the title that speak for it. */
  readonly owned: ReadonlyMap<number, number>;
  /** What is known of the purchase: it tells which elements are asked for. */
  readonly facts: Facts;
};

export type Facts = ReadonlyMap<string, boolean>;

/** True unless the facts rule out that a contract has to state the element. */
export function isAsked({ required, applies }: Element, facts: Facts): boolean {
  return required && (applies === null || evaluate(applies, facts) !== false);
}

export function findOwners(
  contract: Contract,
  index: StatementIndex,
  limits: Limits,
  facts: Facts = new Map(),
): Owners {
  const named = new Map<number, Map<number, number>>();
  const owned = new Map<number, number>();
  index.byRequirement.forEach((statements, at) => {
    /** Whether a passage meets this requirement in full, found once for all of its titles. */
    const full = new Map<number, boolean>();
    for (const title of statements) {
      if (!title.sentence.title || hitsOf(index, title, 'subject', at).length === 0) continue;
      const words = wordsFor(index, title, at);
      const requirements = named.get(title.passage) ?? new Map<number, number>();
      named.set(title.passage, requirements.set(at, words));
      if (!full.has(title.passage)) {
        const elements = elementsIn(contract, index, at, title.passage, limits, facts, true);
        full.set(title.passage, elements.length > 0 && elements.every(({ status }) => status === 'met'));
      }
      if (full.get(title.passage) !== true) continue;
      owned.set(title.passage, Math.max(words, owned.get(title.passage) ?? 0));
    }
  });
  return { named, owned, facts };
}

/** Words of a title that are the subject, the company or an element of a requirement. */
function wordsFor(index: StatementIndex, title: Statement, at: number): number {
  const words = new Set<number>();
  for (const kind of ['subject', 'with', 'says'] as const) {
    for (const { first, last } of hitsOf(index, title, kind, at))
      for (let word = first; word <= last; word++) words.add(word);
  }
  return words.size;
}

/** Tells the anchors of a requirement that stand in somebody else's clause and state no more than half of what it needs, or none of its numbers. */
export function incidentalFor(
  contract: Contract,
  index: StatementIndex,
  at: number,
  limits: Limits,
  { named, owned, facts }: Owners,
): (anchor: Statement) => boolean {
  const known = new Map<number, boolean>();
  return ({ passage }) => {
    const owner = owned.get(passage);
    // A title that speaks as much for this requirement as for the owner keeps the clause for both.
    if (owner === undefined || (named.get(passage)?.get(at) ?? 0) >= owner) return false;
    let incidental = known.get(passage);
    if (incidental === undefined) {
      incidental = !isSubstantial(elementsIn(contract, index, at, passage, limits, facts, false));
      known.set(passage, incidental);
    }
    return incidental;
  };
}

function isSubstantial(elements: readonly Judged[]): boolean {
  const numbers = elements.filter(({ numeric }) => numeric);
  if (numbers.length > 0 && numbers.every(({ status }) => status === 'missing')) return false;
  return elements.filter(({ status }) => status === 'met').length > elements.length / 2;
}

type Judged = { readonly status: ElementVerdict['status']; readonly numeric: boolean };

/** The required elements as one passage states them by itself, with or without the definitions of its terms. */
function elementsIn(
  contract: Contract,
  index: StatementIndex,
  at: number,
  passage: number,
  limits: Limits,
  facts: Facts,
  defined: boolean,
): Judged[] {
  const statements = (index.byPassage.get(passage) ?? []).filter(({ operative }) => operative);
  const gathered: Gathered = {
    anchors: statements,
    support: statements,
    definitions: defined ? definitionsUsed(index, statements) : [],
    softDefinitions: [],
    denials: [],
    partly: new Set(),
    otherParty: [],
    near: [],
    alike: false,
    aside: [],
  };
  const elements = index.compiled.library.requirements[at]?.elements ?? [];
  return elements.flatMap((element, place) => {
    if (!isAsked(element, facts)) return [];
    const { needs } = element;
    const { status } = judgeElement(contract, index, at, place, gathered, limits);
    return [{ status, numeric: needs === 'quantity' || needs === 'both' }];
  });
}
