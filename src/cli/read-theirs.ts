/** The other side's paper for `mc2 generate --against`. */
import type { Contract, PartySide } from '../contract/contract.ts';
import type { Against, TheirTerm } from '../draft/their-paper.ts';
import type { Library } from '../library/library.ts';
import { lintContract } from '../lint/lint-contract.ts';
import type { Verdict } from '../lint/verdict.ts';
import type { Purchase, PurchaseParty } from '../purchase/purchase.ts';
import { openContract } from './open-contract.ts';

export type Theirs = {
  readonly against: Against;
  /** The purchase with their words for the parties where it has none. */
  readonly purchase: Purchase;
  /** What could not be read of their paper, a sentence each. */
  readonly unread: readonly string[];
};

/**
 * Judges their paper by the facts and numbers of the purchase.
 *
 * @throws InputError where it cannot be read
 */
export async function readTheirs(path: string, purchase: Purchase, library: Library): Promise<Theirs> {
  const { contract } = await openContract(path);
  const facts = new Map([...purchase.facts].map(([id, value]) => [id, { value, from: 'purchase' as const }]));
  const { verdicts } = lintContract(contract, library, { facts, parameters: purchase.parameters });
  const terms = verdicts.flatMap((verdict) => {
    const term = termOf(verdict);
    return term === null ? [] : [[verdict.requirement, term] as const];
  });
  const { supplier, customer } = purchase.parties;
  return {
    against: { title: contract.title, terms: new Map(terms) },
    purchase: {
      ...purchase,
      parties: {
        ...purchase.parties,
        supplier: withTheirWord(supplier, 'supplier', contract),
        customer: withTheirWord(customer, 'customer', contract),
      },
    },
    unread: contract.unread.map(({ what }) => what),
  };
}

/** An open question stays open: what might be asked for and is not there is missing. */
function termOf({ status, evidence, because }: Verdict): TheirTerm | null {
  const [first] = evidence;
  const clause = first === undefined ? '' : [first.exhibit, first.clause].filter((part) => part !== '').join(' ');
  if (status === 'not-applicable') return null;
  if (status === 'needs-input') return { status: 'missing', clause: '', because: 'nothing on it was found' };
  return { status, clause: clause === '' ? (first?.heading.at(-1) ?? '') : clause, because };
}

function withTheirWord(party: PurchaseParty, side: PartySide, { parties }: Contract): PurchaseParty {
  if (party.called !== null) return party;
  const theirs = parties.find((candidate) => candidate.side === side);
  const word = theirs?.called.find((called) => called !== theirs.name && !called.includes('.'));
  return word === undefined ? party : { ...party, called: word };
}
