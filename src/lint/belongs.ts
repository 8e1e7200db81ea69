/** Where a missing clause belongs: absence is shown at the section that should have held it. */
import type { Contract } from '../contract/contract.ts';
import type { Requirement } from '../library/requirement.ts';
import { evidenceAt } from './quote.ts';
import type { StatementIndex } from './statement-index.ts';
import type { Evidence } from './verdict.ts';

/**
 * Gives, for a requirement, the heading under which most clauses of the same pillar stand, counting headings that name one of its
 * subjects twice; null when the contract has no section on anything of the kind. Found once for each pillar.
 */
export function belongsUnder(contract: Contract, index: StatementIndex): (requirement: Requirement) => Evidence | null {
  const known = new Map<string, Evidence | null>();
  return ({ pillar }) => {
    let place = known.get(pillar);
    if (place === undefined) known.set(pillar, (place = headingFor(contract, index, pillar)));
    return place;
  };
}

function headingFor(contract: Contract, index: StatementIndex, pillar: string): Evidence | null {
  const { requirements } = index.compiled.library;
  const scores = new Map<number, number>();
  index.byRequirement.forEach((statements, at) => {
    const kin = requirements[at]?.pillar === pillar ? 3 : 1;
    for (const { sentence, operative } of statements) {
      const heading = headingAbove(contract, sentence.block);
      if (heading === null) continue;
      const weight = contract.blocks[sentence.block]?.role === 'heading' ? 2 * kin : operative ? kin : 0;
      scores.set(heading, (scores.get(heading) ?? 0) + weight);
    }
  });
  let best: number | null = null;
  for (const [heading, score] of [...scores].sort((a, b) => a[0] - b[0])) {
    if (score > (best === null ? 0 : (scores.get(best) ?? 0))) best = heading;
  }
  const block = best === null ? undefined : contract.blocks[best];
  return block ? evidenceAt(contract, block.index, 0, block.text.length) : null;
}

function headingAbove(contract: Contract, at: number): number | null {
  let block = contract.blocks[at];
  while (block) {
    if (block.role === 'heading') return block.index;
    block = block.parent === null ? undefined : contract.blocks[block.parent];
  }
  return null;
}
