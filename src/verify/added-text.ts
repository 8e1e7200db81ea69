import type { Block } from '../contract/contract.ts';
import type { VerifiedText } from './verification.ts';

/** A text that was not in the record; `refused` are the titles of the requirements that it denies. */
export function addedText(blocks: readonly Block[], refused: readonly string[]): VerifiedText {
  const [first] = blocks;
  const title = first?.marks.find(({ kind }) => kind === 'title');
  const text = first?.text ?? '';
  const named = title === undefined ? text : text.slice(title.start, title.end);
  return {
    id: '',
    kind: 'text',
    title: named.length <= 60 ? named : `${named.slice(0, 59).trimEnd()}…`,
    change: 'added',
    number: { before: '', after: first === undefined ? '' : first.label || first.clause },
    page: first?.page ?? null,
    moved: false,
    paragraphs: blocks.map((block) => ({ before: null, after: block.text })),
    verdict: null,
    notes: refused.map((requirement) => `refuses what the library asks for: ${requirement}`),
  };
}
