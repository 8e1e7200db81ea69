/** Defined terms that mean something else than before, and the clauses that this reaches. */
import { evidenceAt } from '../../lint/quote.ts';
import { termsUsed } from '../../lint/statement-index.ts';
import type { DefinedTerm } from '../../contract/contract.ts';
import type { Aspect } from '../comparison.ts';
import type { Version } from '../setting.ts';
import { plainText } from '../units.ts';

export type TermAspects = {
  /** By the index of the old block that defines, then by that of the new one. */
  readonly atOld: ReadonlyMap<number, readonly Aspect[]>;
  readonly atNew: ReadonlyMap<number, readonly Aspect[]>;
};

/** Every term of either version that is defined in other words, no longer, or for the first time. */
export function termAspects(before: Version, after: Version): TermAspects {
  const atOld = new Map<number, Aspect[]>();
  const atNew = new Map<number, Aspect[]>();
  const had = byName(before.contract.terms);
  const has = byName(after.contract.terms);
  const uses = usesOf(before, after);
  for (const [name, old] of had) {
    const fresh = has.get(name);
    if (fresh === undefined) {
      const used = uses.get(name) ?? [];
      if (used.length > 0)
        push(
          atOld,
          old.block,
          termAspect(`“${old.term}” is no longer defined and still used`, old, null, used, before, after),
        );
    } else if (plainText(old.meaning) !== plainText(fresh.meaning)) {
      const aspect = termAspect(`“${fresh.term}” has another meaning`, old, fresh, uses.get(name) ?? [], before, after);
      push(atOld, old.block, aspect);
      push(atNew, fresh.block, aspect);
    }
  }
  return { atOld, atNew };
}

function byName(terms: readonly DefinedTerm[]): ReadonlyMap<string, DefinedTerm> {
  return new Map([...terms].reverse().map((term) => [term.term.toLowerCase(), term]));
}

/** Clauses of the new version that use each term of either version. */
function usesOf(before: Version, after: Version): ReadonlyMap<string, readonly string[]> {
  const definitions = new Map([
    ...before.contract.terms.map(({ term }) => [term.toLowerCase(), -1] as const),
    ...after.contract.terms.map(({ term, block }) => [term.toLowerCase(), block] as const),
  ]);
  const uses = new Map<string, Set<string>>();
  for (const statement of after.judged.index.statements) {
    const block = after.contract.blocks[statement.sentence.block];
    if (block === undefined || !statement.operative) continue;
    for (const term of termsUsed(after.contract, definitions, statement)) {
      const known = uses.get(term) ?? new Set<string>();
      uses.set(term, known.add(block.clause === '' ? `paragraph ${block.paragraph}` : block.clause));
    }
  }
  return new Map([...uses].map(([term, clauses]) => [term, [...clauses]]));
}

function termAspect(
  what: string,
  old: DefinedTerm | null,
  fresh: DefinedTerm | null,
  uses: readonly string[],
  before: Version,
  after: Version,
): Aspect {
  const quote = (term: DefinedTerm | null, { contract }: Version): Aspect['old'] =>
    term === null ? null : evidenceAt(contract, term.block, 0, contract.blocks[term.block]?.text.length ?? 0);
  return {
    kind: 'term',
    effect: 'unclear',
    what,
    old: quote(old, before),
    new: quote(fresh, after),
    requirement: null,
    uses,
  };
}

function push(map: Map<number, Aspect[]>, block: number, aspect: Aspect): void {
  const known = map.get(block);
  if (known === undefined) map.set(block, [aspect]);
  else known.push(aspect);
}
