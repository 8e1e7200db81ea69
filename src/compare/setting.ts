/** Everything that is known about a version while it is compared. */
import type { Contract } from '../contract/contract.ts';
import type { JudgedContract } from '../lint/lint-contract.ts';
import type { Statement } from '../lint/statement.ts';
import { numbersOf, type RequirementNumbers } from './requirement-numbers.ts';
import { unitsOf, type Unit } from './units.ts';

export type Version = {
  readonly contract: Contract;
  readonly judged: JudgedContract;
  readonly units: readonly Unit[];
  readonly numbers: RequirementNumbers;
  /** Requirements that a paragraph speaks to, by the index of its block. */
  readonly about: ReadonlyMap<number, ReadonlySet<string>>;
  /** The requirement that a statement anchors or refuses; the first of several. */
  readonly anchors: ReadonlyMap<Statement, string>;
  /** Statements on a subject that the supplier owes: where nobody is named, the supplier is meant. */
  readonly owed: ReadonlySet<Statement>;
};

export function versionOf(contract: Contract, judged: JudgedContract): Version {
  const about = new Map<number, Set<string>>();
  const anchors = new Map<Statement, string>();
  const owed = new Set<Statement>();
  for (const { requirement, verdict, gathered } of judged.judgements) {
    // What only reads like a requirement is no anchor: a changed word may make and unmake it.
    if (verdict.status === 'not-applicable' || gathered.alike) continue;
    for (const statement of [...gathered.anchors, ...gathered.denials]) {
      const { block } = statement.sentence;
      const known = about.get(block);
      if (known === undefined) about.set(block, new Set([requirement.id]));
      else known.add(requirement.id);
      if (!anchors.has(statement)) anchors.set(statement, requirement.id);
      if (requirement.obliged === 'supplier' && requirement.polarity !== 'term') owed.add(statement);
    }
  }
  return {
    contract,
    judged,
    units: unitsOf(contract, judged),
    numbers: numbersOf(contract, judged),
    about,
    anchors,
    owed,
  };
}

/** Statements of some paragraphs, in order, without run-in titles. */
export function statementsIn({ judged }: Version, units: readonly Unit[]): readonly Statement[] {
  return units
    .flatMap(({ block }) => judged.index.byBlock.get(block.index) ?? [])
    .filter(({ sentence }) => !sentence.title);
}
