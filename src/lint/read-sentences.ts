/** Blocks → sentences, each with its words and numbers. */
import type { Block } from '../contract/contract.ts';
import { findQuantities } from '../language/quantities.ts';
import { splitSentences } from '../language/sentences.ts';
import { tokenize, type Token } from '../language/tokens.ts';
import type { CompiledLibrary } from './compile-library.ts';
import { readNames, type PartyNames } from './party-names.ts';
import type { Sentence } from './statement.ts';

/** Sentences of a block in order; those without a word or number are left out. `names` are read as the parties they name. */
export function readSentences(block: Block, { index }: CompiledLibrary, names: PartyNames): Sentence[] {
  const tokens = readNames(block.text, tokenize(block.text, index.joins), names);
  const title = block.marks.find(({ kind }) => kind === 'title');
  const sentences: Sentence[] = [];
  let next = 0;
  for (const { start, end } of splitSentences(block.text)) {
    const from = next;
    while (next < tokens.length && (tokens[next] as Token).start < end) next++;
    const own = tokens.slice(from, next);
    if (own.length === 0) continue;
    sentences.push({
      block: block.index,
      start,
      end,
      tokens: own,
      quantities: findQuantities(block.text, own),
      title: title !== undefined && end <= title.end + 2,
      question: isQuestion(block.text.slice(start, end).trim()),
    });
  }
  return sentences;
}

/** Ends with a question mark, or opens a list of questions: "Does the Product provide:". */
function isQuestion(sentence: string): boolean {
  return sentence.endsWith('?') || (sentence.endsWith(':') && /^(?:Does|Do|Did|Is|Are|Can|Has|Have)\s/u.test(sentence));
}
