/** Quotations for the findings of structural rules. */
import type { Block, Contract } from '../../contract/contract.ts';
import { evidenceAt } from '../quote.ts';
import type { Meaning } from '../meaning.ts';
import { keysMeaning } from '../phrase-places.ts';
import type { Sentence } from '../statement.ts';
import type { StatementIndex } from '../statement-index.ts';
import type { Evidence } from '../verdict.ts';
import type { Scene } from './rule.ts';

/** The words from `start` to `end` of a block, within the sentence that they stand in. */
export function wordsIn(contract: Contract, index: StatementIndex, block: Block, start: number, end: number): Evidence {
  const sentence = sentencesOf(index, block.index).find((one) => one.start <= start && end <= one.end);
  const whole = sentence ?? { start: 0, end: block.text.length };
  return {
    ...evidenceAt(contract, block.index, whole.start, whole.end),
    focus: evidenceAt(contract, block.index, start, end),
  };
}

/** A whole sentence. */
export function sentenceAt(contract: Contract, { block, start, end }: Sentence): Evidence {
  return evidenceAt(contract, block, start, end);
}

/** The sentences of a block in order. */
export function sentencesOf({ byBlock }: StatementIndex, block: number): readonly Sentence[] {
  return [...new Set((byBlock.get(block) ?? []).map(({ sentence }) => sentence))];
}

/**
 * Sentences of operative blocks in whose text an expression is found, in order. What a rule looks for is in few blocks if
 * in any: one look at a block spares looking at each of its sentences.
 */
export function sentencesSaying({ contract, index }: Scene, expression: RegExp): readonly Sentence[] {
  const saying = new Set<number>();
  for (const { role, text, index: at } of contract.blocks) {
    if (role === 'operative' && expression.test(text)) saying.add(at);
  }
  return saying.size === 0 ? [] : [...index.bySentence.keys()].filter(({ block }) => saying.has(block));
}

/** Sentences that hold a phrase with a meaning of one kind. */
export function sentencesMeaning({ places, compiled }: StatementIndex, kind: Meaning['kind']): ReadonlySet<Sentence> {
  return new Set(
    keysMeaning(compiled, kind).flatMap((key) => Array.from(places(key).keys(), ({ sentence }) => sentence)),
  );
}

/** Words to name in a message: on one line, at most 60 characters. */
export function shortened(words: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim();
  return plain.length <= 60 ? plain : `${plain.slice(0, 59).trimEnd()}…`;
}
