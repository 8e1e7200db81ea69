/** Definitions reach into every clause that uses their term: what a change of them does there. */
import type { Block } from '../contract/contract.ts';
import type { RecordedText } from '../contract/provenance.ts';
import type { ChangeVerdict } from './judge-change.ts';
import type { Owners } from './text-owners.ts';
import type { VerifiedText } from './verification.ts';

/** The definitions with which the clauses are read: as they were, and as they are. */
export function definitionsBeside(
  texts: readonly RecordedText[],
  { first }: Owners,
  blocks: readonly Block[],
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const definitions = texts.flatMap((text, index) => (text.kind === 'definition' ? [{ text, index }] : []));
  return {
    before: definitions.map(({ text }) => text.paragraphs.map((paragraph) => paragraph.text).join(' ')),
    after: definitions.flatMap(({ index }) => {
      const place = first[index] ?? null;
      return place === null ? [] : [blocks[place]?.text ?? ''];
    }),
  };
}

/**
 * A changed definition with what it does to clauses that kept their words: they are judged with the definitions as they
 * were and as they are. Softened, where one of them is.
 */
export function withUses(
  definition: VerifiedText,
  texts: readonly RecordedText[],
  verified: readonly VerifiedText[],
  judge: (text: RecordedText) => ChangeVerdict | null,
): VerifiedText {
  if (definition.kind !== 'definition' || !isChanged(definition)) return definition;
  const using = texts.flatMap((text, index) =>
    text.kind === 'requirement' && mentions(text, definition.title) ? [{ text, index }] : [],
  );
  const effects = using.flatMap(({ text, index }) => {
    const direction = isChanged(verified[index]) ? 'same' : (judge(text)?.direction ?? 'same');
    return direction === 'same' ? [] : [{ text, direction }];
  });
  const standsIn = using.map(({ text }) => text.number).join(', ');
  return {
    ...definition,
    change: effects.some(({ direction }) => direction === 'softened') ? 'softened' : definition.change,
    notes: [
      ...definition.notes,
      ...effects.map(
        ({ text, direction }) =>
          `this ${direction === 'softened' ? 'softens' : 'strengthens'} ${text.number} ${text.title}`,
      ),
      ...(standsIn === '' ? [] : [`the term stands in ${standsIn}`]),
    ],
  };
}

function isChanged(text: VerifiedText | undefined): boolean {
  return text !== undefined && text.change !== 'unchanged' && text.change !== 'completed';
}

function mentions({ paragraphs }: RecordedText, term: string): boolean {
  return paragraphs.some(({ text }) => text.includes(term));
}
