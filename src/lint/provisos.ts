/**
 * "Supplier shall correct every finding; provided, however, that Supplier may release notwithstanding a finding." Leave that a
 * proviso gives to anybody but the customer takes back what stands before it in the sentence.
 */
import type { Statement } from './statement.ts';

/** True for a statement that opens with a proviso or an exception and frees somebody of what the sentence has said. */
export function isProviso({ sentence: { tokens }, first, last, force, by, operative }: Statement): boolean {
  if (!operative || by === 'customer') return false;
  const opening = tokens.slice(Math.max(0, first - 2), first + 8).map(({ word }) => word);
  const at = opening.findIndex((word, place) => provisos.has(word) && following.has(opening[place + 1] ?? ''));
  if (at < 0) return false;
  if (force === 'permission' || force === 'denied' || opening.includes('may')) return true;
  // "provided that consent shall be deemed given": silence is made leave.
  return tokens
    .slice(first, last + 1)
    .some(({ word }, place) => word === 'deemed' && leave.has(tokens[first + place + 1]?.word ?? ''));
}

const provisos: ReadonlySet<string> = new Set(['provided', 'except', 'save']);
const following: ReadonlySet<string> = new Set(['that', 'however', 'always', 'further', 'only']);
const leave: ReadonlySet<string> = new Set('given granted approved consented accepted waived satisfied'.split(' '));
