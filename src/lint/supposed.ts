/** "If the data at rest is not encrypted, then …": what a clause of condition says is supposed, and neither promised nor refused. */
import type { Token } from '../language/tokens.ts';

/** True where an "if" or "whether" opens the clause in which a token stands, with no comma or other break between. */
export function isSupposed(tokens: readonly Token[], place: number): boolean {
  for (let at = place; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (token.word === 'if' || token.word === 'whether') return true;
    const before = tokens[at - 1];
    // More than one character between two words is a space with a mark.
    if (before && token.start - before.end > 1) return false;
  }
  return false;
}
