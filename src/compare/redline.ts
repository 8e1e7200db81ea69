/** Both versions in one text, as tracked changes show them. */
import type { Block, Contract, Role } from '../contract/contract.ts';
import type { Change, Comparison } from './comparison.ts';
import { diffWords, paragraphEnd } from './word-diff.ts';

/** A paragraph of both versions, or of one. */
export type RedlineParagraph = {
  /** The number stands before the text, with a tab between. */
  readonly pieces: readonly Change[];
  /** What happened to its end: a paragraph that was split has an inserted one. */
  readonly end: Change['kind'];
  readonly role: Role;
  /** Depth in the clause tree, from 0. */
  readonly level: number;
};

/**
 * The paragraphs of both versions in the order of the new one. `same` and `inserted` pieces alone are the new version,
 * `same` and `deleted` ones the old, to the letter and in its order: what moved is deleted here and inserted there.
 */
export function redlineOf({ old, new: fresh, pairs }: Comparison): readonly RedlineParagraph[] {
  const movedAway = pairs.filter((pair) => pair.moved);
  const waiting = movedAway.flatMap((pair) => pair.old).sort((one, other) => one - other);
  const paragraphs: RedlineParagraph[] = [];
  let next = 0;
  const goneBefore = (limit: number): void => {
    for (; next < waiting.length && (waiting[next] ?? 0) < limit; next++)
      paragraphs.push(...changed(textsOf(old, [waiting[next] ?? 0]), '', blocksOf(old, [waiting[next] ?? 0])));
  };
  for (const pair of pairs) {
    const stays = !pair.moved;
    if (stays && pair.old.length > 0) goneBefore(pair.old[0] ?? 0);
    const before = stays ? textsOf(old, pair.old) : '';
    const blocks = pair.new.length > 0 ? blocksOf(fresh, pair.new) : blocksOf(old, pair.old);
    paragraphs.push(...changed(before, textsOf(fresh, pair.new), blocks));
  }
  goneBefore(Infinity);
  return paragraphs;
}

function textsOf({ blocks }: Contract, indices: readonly number[]): string {
  return indices.map((at) => textOf(blocks[at])).join(paragraphEnd);
}

function textOf(block: Block | undefined): string {
  if (block === undefined) return '';
  const text = block.text.replaceAll(paragraphEnd, ' ');
  return block.label === '' ? text : `${block.label}\t${text}`;
}

function blocksOf({ blocks }: Contract, indices: readonly number[]): readonly Block[] {
  return indices.flatMap((at) => blocks[at] ?? []);
}

function changed(before: string, after: string, blocks: readonly Block[]): readonly RedlineParagraph[] {
  const whole: Change['kind'] =
    after === '' && before !== '' ? 'deleted' : before === '' && after !== '' ? 'inserted' : 'same';
  const paragraphs: RedlineParagraph[] = [];
  let pieces: Change[] = [];
  let place = 0;
  const close = (end: Change['kind']): void => {
    const block = blocks[Math.min(place, blocks.length - 1)];
    paragraphs.push({ pieces, end, role: block?.role ?? 'operative', level: block?.level ?? 0 });
    pieces = [];
    if (end !== 'deleted') place++;
  };
  for (const { kind, text } of diffWords(before, after)) {
    text.split(paragraphEnd).forEach((part, at) => {
      if (at > 0) close(kind);
      if (part !== '') pieces.push({ kind, text: part });
    });
  }
  close(whole);
  return paragraphs;
}
