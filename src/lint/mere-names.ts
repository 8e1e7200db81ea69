/** Text that names something and promises nothing. */
import type { Block } from '../contract/contract.ts';
import { hasVerb, isTitleCase } from '../contract/wording.ts';
import type { Token } from '../language/tokens.ts';
import type { Part } from './cut-sentence.ts';
import type { Sentence, Statement } from './statement.ts';

/** A few words without a verb ("Reserved.", a label in a table) name something; they promise nothing, unless a lead-in does. */
export function isFragment(
  block: Block,
  { tokens }: Sentence,
  { governor, first, last }: Part,
  carried: Statement | null,
): boolean {
  if (governor !== null || carried !== null || last - first >= (block.cell ? 12 : 6)) return false;
  const words = wordsIn(block, tokens, first, last);
  if (words.length > 4 && imperatives.has(words[0] ?? '')) return false;
  // "Encryption isn't provided."
  if (words.some((word) => /^(?:not|never)$|n[’']t$/u.test(word))) return false;
  return !hasVerb(words) || (block.cell !== null && isTitleCase(words));
}

/** "Include backup and recovery in the planning": the rows of a statement of work give orders. */
const imperatives: ReadonlySet<string> = new Set(
  'Include Provide Maintain Ensure Deliver Implement Perform Encrypt Install Protect Notify Keep Supply Submit Conduct'.split(
    ' ',
  ),
);

/** "DoD Manual 5200.01, Information Security Program, 19 March 2013": a list of what to read promises nothing. */
export function isPublication(
  block: Block,
  { tokens }: Sentence,
  { governor, first, last }: Part,
  carried: Statement | null,
): boolean {
  if (governor !== null || carried !== null || block.cell !== null || last - first > 40) return false;
  // "Framework: IEC 81001-5-1:2021" says what applies.
  if (/^[^,]{2,60}:\s/u.test(block.text)) return false;
  if (!/\b(?:19|20)\d\d$/.test(textIn(block, tokens, first, last))) return false;
  const words = wordsIn(block, tokens, first, last);
  return isTitleCase(words) && !hasVerb(words);
}

function wordsIn(block: Block, tokens: readonly Token[], first: number, last: number): string[] {
  return textIn(block, tokens, first, last).split(/\s+/u);
}

function textIn({ text }: Block, tokens: readonly Token[], first: number, last: number): string {
  return text.slice((tokens[first] as Token).start, (tokens[last] as Token).end);
}
