/** The paragraphs of a contract as they are compared: their words in a form in which like things are alike. */
import type { Block, Contract, Role } from '../contract/contract.ts';
import { findParties, partyWords } from '../lint/party-words.ts';
import type { JudgedContract } from '../lint/lint-contract.ts';
import type { Sentence } from '../lint/statement.ts';
import { findReferences, type Reference } from '../contract/references.ts';

/** A word of a paragraph. */
export type Word = {
  /** Range in the block's text. */
  readonly start: number;
  readonly end: number;
  /** What it is compared by: its stem; parties by their side, whatever they are called. */
  readonly form: string;
  /** `small`: articles, prepositions and the verbs of duty, which say little by themselves or are compared as statements. */
  readonly kind: 'content' | 'small' | 'party' | 'number' | 'reference';
};

export type Unit = {
  /** Place in the list of units. */
  readonly at: number;
  readonly block: Block;
  /** Equal for paragraphs that differ in nothing but typography and the numbers of cross-references. */
  readonly key: string;
  readonly words: readonly Word[];
  readonly references: readonly Reference[];
  readonly sentences: readonly Sentence[];
  /** Forms of the words of a heading or run-in title; empty where there is none. */
  readonly title: string;
};

/** Text that is about the contract, or no longer in it. */
const leftOut: ReadonlySet<Role> = new Set<Role>(['toc', 'comment', 'deleted', 'hidden']);

/** The paragraphs of a contract that take part in a comparison, in order. */
export function unitsOf(contract: Contract, { index }: Pick<JudgedContract, 'index'>): readonly Unit[] {
  const parties = partyWords(contract, index.compiled);
  const units: Unit[] = [];
  for (const block of contract.blocks) {
    if (leftOut.has(block.role) || (block.text.trim() === '' && block.label === '')) continue;
    const sentences = sentencesOf(index.byBlock.get(block.index) ?? []);
    const references = findReferences(block.text);
    const words = sentences.flatMap((sentence) => wordsOf(sentence, references, findParties(parties, sentence.tokens)));
    units.push({
      at: units.length,
      block,
      key: keyOf(block.text, references),
      words,
      references,
      sentences,
      title: titleOf(block, words),
    });
  }
  return units;
}

function sentencesOf(statements: readonly { readonly sentence: Sentence }[]): readonly Sentence[] {
  return [...new Set(statements.map(({ sentence }) => sentence))];
}

function wordsOf(
  { tokens, quantities }: Sentence,
  references: readonly Reference[],
  parties: ReturnType<typeof findParties>,
): readonly Word[] {
  const words: Word[] = [];
  const sideAt = new Map(
    parties.flatMap(({ side, first, last }) => range(first, last).map((at) => [at, { side, first }])),
  );
  const numbers = new Set(quantities.flatMap(({ first, last }) => range(first, last)));
  let reference = 0;
  tokens.forEach(({ start, end, stem, word }, at) => {
    while (reference < references.length && (references[reference] as Reference).end <= start) reference++;
    const { start: from = Infinity } = references[reference] ?? {};
    const party = sideAt.get(at);
    if (from < end) words.push({ start, end, form: '§', kind: 'reference' });
    else if (numbers.has(at)) words.push({ start, end, form: '#', kind: 'number' });
    else if (party !== undefined) {
      if (party.first === at) words.push({ start, end, form: `@${party.side}`, kind: 'party' });
    } else words.push({ start, end, form: stem, kind: small.has(word) ? 'small' : 'content' });
  });
  return words;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Words that carry no content of their own; those that bind are compared as statements, with the party that they bind. */
const small: ReadonlySet<string> = new Set(
  (
    'a an the this that these those such said of in on at to for by with from as upon into within under ' +
    'it its their them they he she his her our we us your you which who whom whose ' +
    'is are be been being was were am has have had do does did shall will must ' +
    'any each every all there here hereby herein hereof hereto hereunder thereof therein thereto thereunder ' +
    'also so then'
  ).split(' '),
);

/** Text without differences of typography; cross-references without their numbers, which change when clauses move. */
export function keyOf(text: string, references: readonly Reference[]): string {
  let key = '';
  let from = 0;
  for (const { start, end } of references) {
    key += `${text.slice(from, start)}\u0001`;
    from = end;
  }
  return plainText(key + text.slice(from));
}

/** Text in which straight and curly quotation marks, kinds of dashes and kinds of space are the same. */
export function plainText(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201a\u201b\u2032]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\u2026/gu, '...')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function titleOf({ role, marks, text }: Block, words: readonly Word[]): string {
  const title = marks.find(({ kind }) => kind === 'title');
  const end = role === 'heading' || role === 'title' ? text.length : (title?.end ?? 0);
  return words
    .filter((word) => word.end <= end && word.kind !== 'small')
    .map(({ form }) => form)
    .join(' ');
}
