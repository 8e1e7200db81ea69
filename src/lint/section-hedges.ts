/**
 * Conditions in a sentence of their own: "Supplier's obligations under this Section apply only while Customer has a current
 * service agreement" takes back every duty of the section.
 */
import type { Contract } from '../contract/contract.ts';
import type { Lexicon } from '../library/library.ts';
import { pointsBack } from './back-pointers.ts';
import type { CompiledLibrary } from './compile-library.ts';
import type { Hit, Sentence, Statement } from './statement.ts';

/** Statements with the hedges that reach them from elsewhere in their clause, section, exhibit or contract. */
export function spreadSectionHedges(
  contract: Contract,
  compiled: CompiledLibrary,
  found: readonly Statement[],
): Statement[] {
  const { meanings, library } = compiled;
  const statements = found.map((statement) => withoutOthers(compiled, statement));
  const spreading: { readonly scope: (statement: Statement) => boolean; readonly hedges: readonly Hit[] }[] = [];
  for (const statement of statements) {
    if (!statement.operative || statement.hedges.length === 0) continue;
    const hedges = statement.hedges.filter(({ key }) => {
      const meaning = meanings[key];
      return meaning?.kind === 'hedge' && library.lexicon.hedges[meaning.hedge]?.effect === 'weakens';
    });
    const scope = hedges.length === 0 ? null : scopeOf(contract, library, statement);
    if (scope !== null) spreading.push({ scope, hedges });
  }
  if (spreading.length === 0) return [...statements];
  return statements.map((statement) => {
    if (!statement.operative) return statement;
    // One of each kind is enough, however often a condition is repeated.
    const reached = new Map<number, Hit>();
    for (const { scope, hedges } of spreading) {
      if (!hedges.every(({ key }) => reached.has(key)) && scope(statement))
        for (const hedge of hedges) reached.set(hedge.key, hedge);
    }
    return reached.size === 0 ? statement : { ...statement, hedges: [...statement.hedges, ...reached.values()] };
  });
}

/** A statement without the words that mean something only where it points back, if it does not. */
function withoutOthers({ meanings, library }: CompiledLibrary, statement: Statement): Statement {
  const { hedges, sentence, first, last } = statement;
  const isBound = ({ key }: Hit): boolean => {
    const meaning = meanings[key];
    return meaning?.kind === 'hedge' && library.lexicon.hedges[meaning.hedge]?.points_back === true;
  };
  if (!hedges.some(isBound) || pointsBack(wordsOf(sentence, first, last)) !== null) return statement;
  return { ...statement, hedges: hedges.filter((hedge) => !isBound(hedge)) };
}

function wordsOf({ tokens }: Sentence, first: number, last: number): string[] {
  return tokens.slice(first, last + 1).map(({ word }) => word);
}

/** Whose duties a statement conditions; null where it speaks of its own, of the customer's, or of something else. */
function scopeOf(
  contract: Contract,
  { lexicon }: CompiledLibrary['library'],
  statement: Statement,
): ((other: Statement) => boolean) | null {
  const { sentence, first, last, passage } = statement;
  const all = wordsOf(sentence, first, last);
  const place = placeOf(all.slice(0, 17), lexicon) ?? pointsBack(all);
  if (place === null) return null;
  const block = contract.blocks[sentence.block];
  const section = sectionOf(contract, sentence.block);
  return (other) => {
    if (place === 'contract') return true;
    if (place === 'paragraph') return other.sentence.block === sentence.block && other.index < statement.index;
    if (place === 'exhibit')
      return (block?.exhibit ?? '') !== '' && contract.blocks[other.sentence.block]?.exhibit === block?.exhibit;
    return other.passage === passage || (section !== null && sectionOf(contract, other.sentence.block) === section);
  };
}

/** Where the duties stand that a statement names: "Supplier's obligations under this Section …", "This Section applies …". */
function placeOf(words: readonly string[], lexicon: Lexicon): Place | null {
  const about = words.slice(0, 5).findIndex((word) => duties.has(word));
  const pointer = words.findIndex(
    (word, at) => pointers.has(word) && (places.has(words[at + 1] ?? '') || duties.has(words[at + 1] ?? '')),
  );
  if (pointer < 0 || pointer > 8) return null;
  const place = places.get(words[pointer + 1] ?? '') ?? 'clause';
  // "This Agreement may be amended …" is neither.
  const applies = place !== 'contract' && words.slice(pointer + 2, pointer + 5).some((word) => applying.has(word));
  if (about < 0) return pointer <= 1 && applies ? place : null;
  return names(words.slice(0, about), lexicon.parties.customer) ? null : place;
}

/** The heading right above a block's clause. */
function sectionOf(contract: Contract, at: number): number | null {
  let block = contract.blocks[at];
  while (block && block.role !== 'heading') block = block.parent === null ? undefined : contract.blocks[block.parent];
  return block?.index ?? null;
}

function names(words: readonly string[], party: readonly string[]): boolean {
  return words.some((word) => party.includes(word.replace(/[’']s?$/u, '')));
}

const applying: ReadonlySet<string> = new Set(
  'apply applies is are shall describes sets states reflects lapses ends expires binds creates'.split(' '),
);
const duties: ReadonlySet<string> = new Set(
  'obligations duties commitments undertakings responsibilities covenants obligation duty commitment'.split(' '),
);
const pointers: ReadonlySet<string> = new Set(['this', 'these', 'such', 'foregoing']);
type Place = 'paragraph' | 'clause' | 'exhibit' | 'contract';
const places: ReadonlyMap<string, Place> = new Map([
  ...['section', 'clause', 'paragraph', 'article'].map((word) => [word, 'clause'] as const),
  ...['exhibit', 'schedule', 'annex', 'appendix', 'attachment', 'addendum'].map((word) => [word, 'exhibit'] as const),
  ['agreement', 'contract'] as const,
]);
