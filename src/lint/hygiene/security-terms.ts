/** Which text of a contract is about security: what the requirements rest on. */
import type { Judgement } from '../judge-requirement.ts';
import type { StatementIndex } from '../statement-index.ts';
import type { Sentence, Statement } from '../statement.ts';

export type SecurityTerms = {
  /** Requirements that a statement speaks to, in library order. */
  readonly of: ReadonlyMap<Statement, readonly Judgement[]>;
  readonly sentences: ReadonlyMap<Sentence, readonly Judgement[]>;
  /** Block indexes of the clauses that hold such statements. */
  readonly passages: ReadonlySet<number>;
  /** How many requirements the contract speaks to. */
  readonly count: number;
  /** True where security is a matter of the contract and not a word in passing. */
  readonly substantial: boolean;
};

/** A contract that speaks to fewer requirements has no security terms to protect. */
const substance = 5;

/** Gathers the statements that the judgements rest on. */
export function securityTerms(judgements: readonly Judgement[]): SecurityTerms {
  const of = new Map<Statement, Judgement[]>();
  const sentences = new Map<Sentence, Judgement[]>();
  const passages = new Set<number>();
  let count = 0;
  for (const judgement of judgements) {
    const { anchors } = judgement.gathered;
    if (anchors.length > 0) count++;
    for (const statement of anchors) {
      append(of, statement, judgement);
      append(sentences, statement.sentence, judgement);
      passages.add(statement.passage).add(statement.sentence.block);
    }
  }
  return { of, sentences, passages, count, substantial: count >= substance };
}

function append<Key>(map: Map<Key, Judgement[]>, key: Key, judgement: Judgement): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [judgement]);
  else if (!known.includes(judgement)) known.push(judgement);
}

/** True for a heading that names the subject of a requirement. */
export function aboutSecurity({ byBlock, compiled }: StatementIndex, block: number): boolean {
  return (byBlock.get(block) ?? []).some(({ hits }) =>
    hits.some(({ key }) => compiled.meanings[key]?.kind === 'subject'),
  );
}
