import { inOrder, type StatementIndex } from './statement-index.ts';
import type { Statement } from './statement.ts';

/** Definitions of the terms that the statements use, and of the terms that those use: one step further and no more. */
export function definitionsUsed(index: StatementIndex, statements: readonly Statement[]): Statement[] {
  if (statements.length === 0) return [];
  const found = new Set<Statement>();
  let texts = statements;
  for (let step = 0; step < 2; step++) {
    const next: Statement[] = [];
    const terms = new Set(texts.flatMap(index.terms));
    for (const defining of [...terms].flatMap(index.defining)) {
      if (!found.has(defining)) next.push(defining);
      found.add(defining);
    }
    texts = next;
  }
  return inOrder(found);
}
