/** What takes the edge off a refusal: an exception to it in the same clause, or consent that must not be refused. */
import type { Statement } from './statement.ts';

/**
 * True where a statement lifts what its clause has said before: "Neither party is liable for loss of data. This Section
 * does not apply to breaches of Exhibit C."
 */
export function liftsClause({ sentence: { tokens }, first, last }: Statement): boolean {
  const words = tokens.slice(first, last + 1).map(({ word }) => word);
  const pointer = words.findIndex((word) => pointers.has(word));
  if (pointer < 0 || pointer > 3) return false;
  const verb = words.findIndex((word) => word === 'apply' || word === 'extend' || word === 'application');
  return verb > pointer && words.slice(Math.max(pointer, verb - 3), verb).some((word) => negations.has(word));
}

/** "… without Supplier's consent, which shall not be unreasonably withheld": a ban that has to be lifted on demand. */
export function mustConsent({ sentence: { tokens } }: Statement): boolean {
  const at = tokens.findIndex(({ word }) => word === 'unreasonably');
  if (at < 1 || !tokens.slice(Math.max(0, at - 4), at).some(({ word }) => negations.has(word))) return false;
  return tokens.slice(Math.max(0, at - 12), at).some(({ word }) => consents.has(word));
}

const pointers: ReadonlySet<string> = new Set(['this', 'these', 'foregoing', 'above', 'preceding', 'aforesaid']);
const negations: ReadonlySet<string> = new Set(['not', 'no', 'nor', 'never', "won't", "doesn't", "don't"]);
const consents: ReadonlySet<string> = new Set(['consent', 'approval', 'permission', 'authorization', 'agreement']);
