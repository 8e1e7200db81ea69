import type { Contract } from '../../contract/contract.ts';
import type { Meaning } from '../meaning.ts';
import { hedgeWords } from '../findings.ts';
import { evidenceAt } from '../quote.ts';
import { hedgesAgainst, standing } from '../standing.ts';
import type { StatementIndex } from '../statement-index.ts';
import type { Hit, Sentence, Statement } from '../statement.ts';
import type { Evidence } from '../verdict.ts';
import type { TracedMark, TracedStatement } from './trace.ts';

/** A statement as the requirement at a place in the library sees it. */
export function traceStatement(
  contract: Contract,
  index: StatementIndex,
  at: number,
  statement: Statement,
): TracedStatement {
  const { force, by, inherited, capped, operative } = statement;
  const marks = inOrder([...ownMarks(contract, index, at, statement), ...hedgeMarks(contract, index, statement)]);
  const isAlike = index.alike[at]?.includes(statement) ?? false;
  return {
    at: wordsOf(contract, statement),
    standing: operative ? standing(index, at, statement) : null,
    alike: isAlike && !marks.some(({ kind }) => kind === 'subject'),
    force,
    by,
    inherited,
    capped,
    marks,
  };
}

/** The words of a statement alone. */
export function wordsOf(contract: Contract, { sentence, first, last }: Statement): Evidence {
  const { start, end } = range(sentence, { first, last });
  return evidenceAt(contract, sentence.block, start, end);
}

/** The words of a hit as the contract writes them. */
export function hitWords(contract: Contract, sentence: Sentence, hit: Pick<Hit, 'first' | 'last'>): string {
  const { start, end } = range(sentence, hit);
  return contract.blocks[sentence.block]?.text.slice(start, end) ?? '';
}

function range({ tokens }: Sentence, { first, last }: Pick<Hit, 'first' | 'last'>): { start: number; end: number } {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

function ownMarks(
  contract: Contract,
  { compiled }: StatementIndex,
  at: number,
  { sentence, hits }: Statement,
): TracedMark[] {
  const elements = compiled.library.requirements[at]?.elements ?? [];
  return hits.flatMap((hit): TracedMark[] => {
    const meaning = compiled.meanings[hit.key];
    if (!isOwn(meaning, at)) return [];
    const of = 'element' in meaning ? (elements[meaning.element]?.title ?? '') : '';
    return [{ kind: meaning.kind, words: hitWords(contract, sentence, hit), of, counts: true }];
  });
}

/** By kind, each words once. */
function inOrder(marks: readonly TracedMark[]): TracedMark[] {
  const unique = new Map(marks.map((mark) => [`${mark.kind} ${mark.of} ${mark.words}`, mark]));
  return [...unique.values()].sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
}

const kinds: readonly TracedMark['kind'][] = [
  ...(['subject', 'with', 'disclaimed', 'forbids'] as const),
  ...(['says', 'of', 'anywhere', 'not', 'hedge'] as const),
];

type Own = Extract<Meaning, { requirement: number }> & { readonly kind: Exclude<TracedMark['kind'], 'hedge'> };

function isOwn(meaning: Meaning | undefined, at: number): meaning is Own {
  return meaning !== undefined && 'requirement' in meaning && meaning.requirement === at && meaning.kind !== 'unlike';
}

/** Hedges may stand elsewhere: in a lead-in, or in a sentence that conditions the whole section. */
function hedgeMarks(contract: Contract, index: StatementIndex, statement: Statement): TracedMark[] {
  const { meanings, library } = index.compiled;
  const against = hedgesAgainst(index, statement);
  const families = new Set(
    statement.hedges.flatMap(({ key }) => {
      const meaning = meanings[key];
      return meaning?.kind === 'hedge' ? [meaning.hedge] : [];
    }),
  );
  return [...families].map((hedge) => ({
    kind: 'hedge',
    words: hedgeWords(contract, index, statement, hedge).focus?.quote ?? '',
    of: library.lexicon.hedges[hedge]?.title ?? '',
    counts: against.includes(hedge),
  }));
}
