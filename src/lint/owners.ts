/**
 * Whose clause a clause is. A clause that bears the title of a requirement and states all of it is about that requirement;
 * what it says of others in passing ("encrypt each remote session" in a clause on remote access) is no clause on them.
 */
import type { Contract } from '../contract/contract.ts';
import { definitionsUsed, type Gathered } from './gather.ts';
import { judgeElement, type Limits } from './judge-element.ts';
import { hitsOf, type StatementIndex } from './statement-index.ts';
import type { Statement } from './statement.ts';

export type Owners = {
  /** Requirements whose subject the run-in title of a passage names, by block index of the passage. */
  readonly named: ReadonlyMap<number, ReadonlySet<number>>;
  /** Passages that meet in full a requirement that their title names. */
  readonly owned: ReadonlySet<number>;
};

export function findOwners(contract: Contract, index: StatementIndex, limits: Limits): Owners {
  const named = new Map<number, Set<number>>();
  const owned = new Set<number>();
  index.byRequirement.forEach((statements, at) => {
    for (const title of statements) {
      if (!title.sentence.title || hitsOf(index, title, 'subject', at).length === 0) continue;
      const requirements = named.get(title.passage) ?? new Set();
      named.set(title.passage, requirements.add(at));
      if (shareIn(contract, index, at, title.passage, limits, true) === 1) owned.add(title.passage);
    }
  });
  return { named, owned };
}

/** Tells the anchors of a requirement that stand in somebody else's clause and state no more than half of what it needs. */
export function incidentalFor(
  contract: Contract,
  index: StatementIndex,
  at: number,
  limits: Limits,
  { named, owned }: Owners,
): (anchor: Statement) => boolean {
  const known = new Map<number, boolean>();
  return ({ passage }) => {
    if (!owned.has(passage) || named.get(passage)?.has(at)) return false;
    let incidental = known.get(passage);
    if (incidental === undefined) {
      incidental = shareIn(contract, index, at, passage, limits, false) <= 0.5;
      known.set(passage, incidental);
    }
    return incidental;
  };
}

/** Share of the required elements that one passage meets by itself, 0 to 1, with or without the definitions of its terms. */
function shareIn(
  contract: Contract,
  index: StatementIndex,
  at: number,
  passage: number,
  limits: Limits,
  defined: boolean,
): number {
  const statements = (index.byPassage.get(passage) ?? []).filter(({ operative }) => operative);
  const gathered: Gathered = {
    anchors: statements,
    support: statements,
    definitions: defined ? definitionsUsed(contract, index, statements) : [],
    denials: [],
    otherParty: [],
    near: [],
  };
  const elements = index.compiled.library.requirements[at]?.elements ?? [];
  const required = elements.flatMap(({ required: needed }, element) => (needed ? [element] : []));
  const met = required.filter((element) => judgeElement(contract, index, at, element, gathered, limits).status === 'met');
  return required.length === 0 ? 0 : met.length / required.length;
}
