/** Small words that turn a clause around: negations, exceptions, conditions. */
import type { Statement } from '../../lint/statement.ts';
import { evidenceOf } from '../../lint/quote.ts';
import type { Aspect, Effect } from '../comparison.ts';
import { protection } from '../protection.ts';
import type { Version } from '../setting.ts';
import type { StatementPair } from '../statement-pairs.ts';

const negations: ReadonlySet<string> = new Set(['not', 'no', 'never', 'neither', 'nor', 'without', 'none']);
const conditions: ReadonlySet<string> = new Set(
  'unless except excepting excluding only solely provided subject if where until otherwise and/or or but'.split(' '),
);

/** For statements that go on; verbs and hedges, which say more, are compared elsewhere and come in `told`. */
export function wordAspects(
  { old, new: fresh }: StatementPair,
  before: Version,
  after: Version,
  told: readonly Aspect[],
): readonly Aspect[] {
  if (old === null || fresh === null) return [];
  const aspects: Aspect[] = [];
  const one = (kind: 'negation' | 'condition', effect: Effect, verb: string, words: readonly string[]): void => {
    const quoted = words.map((word) => `“${word}”`).join(', ');
    aspects.push({
      kind,
      effect,
      what: `${verb} ${quoted}`,
      old: evidenceOf(before.contract, old),
      new: evidenceOf(after.contract, fresh),
      requirement: null,
    });
  };
  if (!told.some(({ kind }) => kind === 'negation' || kind === 'force' || kind === 'party')) {
    const { added, removed } = difference(old, fresh, negations);
    if (added.length > 0) one('negation', 'unclear', 'added', added);
    if (removed.length > 0) one('negation', 'unclear', 'removed', removed);
  }
  if (!told.some(({ kind }) => kind === 'hedge')) {
    const { added, removed } = difference(old, fresh, conditions);
    if (added.length > 0) one('condition', conditionEffect(fresh, after, added, true), 'added', added);
    if (removed.length > 0) one('condition', conditionEffect(old, before, removed, false), 'removed', removed);
  }
  return aspects;
}

/** An exception from the supplier's duty takes from it; "or" and "but" may do either. */
function conditionEffect(statement: Statement, version: Version, words: readonly string[], added: boolean): Effect {
  const worth = protection(statement, version);
  if (worth === null || worth === 0 || !words.every((word) => limiting.has(word))) return 'unclear';
  return worth > 0 === added ? 'softened' : 'strengthened';
}

const limiting: ReadonlySet<string> = new Set([
  'unless',
  'except',
  'excepting',
  'excluding',
  'only',
  'solely',
  'subject',
]);

function difference(
  old: Statement,
  fresh: Statement,
  among: ReadonlySet<string>,
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  const counts = new Map<string, number>();
  for (const word of wordsIn(fresh, among)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of wordsIn(old, among)) counts.set(word, (counts.get(word) ?? 0) - 1);
  const entries = [...counts].filter(([, count]) => count !== 0);
  return {
    added: entries.filter(([, count]) => count > 0).map(([word]) => word),
    removed: entries.filter(([, count]) => count < 0).map(([word]) => word),
  };
}

function wordsIn({ sentence: { tokens }, first, last }: Statement, among: ReadonlySet<string>): readonly string[] {
  return tokens
    .slice(first, last + 1)
    .map(({ word }) => (word.endsWith("n't") || word.endsWith('n’t') ? 'not' : word))
    .filter((word) => among.has(word));
}
