/**
 * Conditions in a sentence of their own: "Supplier's obligations under this Section apply only while Customer has a current
 * service agreement" takes back every duty of the section.
 */
import type { Contract } from '../contract/contract.ts';
import type { Lexicon } from '../library/library.ts';
import { pointsBack } from './back-pointers.ts';
import type { CompiledLibrary } from './compile-library.ts';
import { isProviso } from './provisos.ts';
import { placesNamed, speaksOfPart } from './named-places.ts';
import type { Referred } from './referred.ts';
import type { Hit, Sentence, Statement } from './statement.ts';

/** Statements with the hedges that reach them from elsewhere in their clause, section, exhibit or contract. */
export function spreadSectionHedges(
  contract: Contract,
  compiled: CompiledLibrary,
  found: readonly Statement[],
  referred: Referred,
): Statement[] {
  const { meanings, library } = compiled;
  const placesOf = placesNamed(library.lexicon, referred);
  const statements = found.map((statement) => withoutOthers(compiled, statement, placesOf));
  const spread = new Map<string, Map<string, Reaching>>();
  for (const [at, statement] of statements.entries()) {
    if (statement.hedges.length === 0) continue;
    const hedges = statement.hedges.filter(({ key }) => {
      const meaning = meanings[key];
      return meaning?.kind === 'hedge' && library.lexicon.hedges[meaning.hedge]?.effect === 'weakens';
    });
    if (hedges.length === 0) continue;
    const closed = closingOver(contract, statement, statements[at - 1]);
    if (!statement.operative && closed === null) continue;
    const place = closed ?? placeMeant(library, statement);
    const proviso = isProviso(statement);
    const before = place === 'paragraph' || proviso ? statement.index : Infinity;
    const own = proviso
      ? [sentenceSpot(statement)]
      : closed === null
        ? spotsOf(contract, statement).filter((spot) => spot === place || spot.startsWith(`${place} `))
        : [closed];
    const named = placesOf(statement).map((block) => spotNamed(contract, block));
    const part = named.length > 0 && speaksOfPart(statement) ? subjectsOf(compiled, statement) : null;
    for (const spot of [...own, ...named]) {
      const only = named.includes(spot) ? part : null;
      const there = spread.get(spot) ?? new Map<string, Reaching>();
      for (const hedge of hedges) {
        // One of each kind is enough, however often a condition is repeated.
        const kind = [hedge.key, ...(only ?? [])].join(' ');
        there.set(kind, { hedge, from: there.get(kind)?.from ?? statement.index, before, only });
      }
      spread.set(spot, there);
    }
  }
  if (spread.size === 0) return statements;
  const reaching = reachingIn(contract, spread);
  return statements.map((statement) => {
    if (!statement.operative) return statement;
    const there = reaching(statement);
    if (there.length === 0) return statement;
    const reached = there
      .filter(
        ({ before, only }) =>
          statement.index < before && (only === null || meet(only, subjectsOf(compiled, statement))),
      )
      .sort((one, other) => one.from - other.from);
    const byKey = new Map(reached.map(({ hedge }) => [hedge.key, hedge]));
    return byKey.size === 0 ? statement : { ...statement, hedges: [...statement.hedges, ...byKey.values()] };
  });
}

/** A hedge, the first statement that it comes from, and whom it reaches. */
type Reaching = {
  readonly hedge: Hit;
  readonly from: number;
  /** Statements before this one only. */
  readonly before: number;
  /** Statements about one of these requirements only; null for all. */
  readonly only: ReadonlySet<number> | null;
};

/** Gives what reaches a statement. All statements of a paragraph stand in the same places but for their sentence. */
function reachingIn(
  contract: Contract,
  spread: ReadonlyMap<string, ReadonlyMap<string, Reaching>>,
): (statement: Statement) => readonly Reaching[] {
  const at = (spot: string): readonly Reaching[] => [...(spread.get(spot)?.values() ?? [])];
  let [block, passage]: (number | null)[] = [null, null];
  let around: readonly Reaching[] = [];
  return (statement) => {
    if (statement.sentence.block !== block || statement.passage !== passage) {
      block = statement.sentence.block;
      passage = statement.passage;
      around = spotsAround(contract, statement).flatMap(at);
    }
    const own = at(sentenceSpot(statement));
    return own.length === 0 ? around : [...around, ...own];
  };
}

function meet(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return [...other].some((subject) => one.has(subject));
}

/** Requirements that a statement is about, by their places in the library. */
function subjectsOf({ meanings }: CompiledLibrary, { hits }: Statement): ReadonlySet<number> {
  return new Set(
    hits.flatMap(({ key }) => {
      const meaning = meanings[key];
      return meaning?.kind === 'subject' ? [meaning.requirement] : [];
    }),
  );
}

/**
 * The clause whose list a statement closes with words for all of its items: "(b) …, in each case where practicable". They may
 * stand in a line of their own below the list.
 */
function closingOver({ blocks }: Contract, statement: Statement, before: Statement | undefined): string | null {
  const { sentence, first, last, hedges, passage } = statement;
  const words = wordsOf(sentence, first, last);
  const at = words.findIndex(
    (word, place) => word === 'in' && every.has(words[place + 1] ?? '') && cases.has(words[place + 2] ?? ''),
  );
  if (at < 0 || !hedges.some((hedge) => hedge.first >= first + at && hedge.first <= first + at + 5)) return null;
  const block = blocks[sentence.block];
  if (block?.role !== 'operative') return null;
  if (at === 0 && before !== undefined) return `clause ${before.passage}`;
  return block.parent !== null && passage !== sentence.block ? `clause ${passage}` : null;
}

const every: ReadonlySet<string> = new Set(['each', 'every', 'all']);
const cases: ReadonlySet<string> = new Set(['case', 'cases', 'instance', 'instances']);

/** Where a statement stands, from the whole contract to its sentence; each begins with the `Place` that means it. */
function spotsOf(contract: Contract, statement: Statement): readonly string[] {
  return [...spotsAround(contract, statement), sentenceSpot(statement)];
}

/** Where the paragraph of a statement stands, from the whole contract to the paragraph itself. */
function spotsAround({ blocks }: Contract, statement: Statement): readonly string[] {
  const { sentence, passage } = statement;
  const above: number[] = [];
  for (let at: number | null = sentence.block; at !== null; at = blocks[at]?.parent ?? null) above.push(at);
  const exhibit = blocks[sentence.block]?.exhibit ?? '';
  const heading = above.find((at) => blocks[at]?.role === 'heading');
  return [
    'contract',
    ...(exhibit === '' ? [] : [`exhibit ${exhibit}`]),
    ...above.map((at) => `under ${at}`),
    ...(heading === undefined ? [] : [`clause below ${heading}`]),
    `clause ${passage}`,
    `paragraph ${sentence.block}`,
  ];
}

function sentenceSpot({ sentence }: Statement): string {
  return `sentence ${sentence.block} ${sentence.start}`;
}

/** The spot that is meant by naming a clause or an exhibit. */
function spotNamed({ exhibits }: Contract, block: number): string {
  const exhibit = exhibits.find((one) => one.block === block);
  return exhibit ? `exhibit ${exhibit.label}` : `under ${block}`;
}

/** A statement without the words that mean something only where it speaks of other duties, if it does not. */
function withoutOthers(
  { meanings, library }: CompiledLibrary,
  statement: Statement,
  placesOf: (statement: Statement) => readonly number[],
): Statement {
  const { hedges } = statement;
  if (hedges.length === 0) return statement;
  const isBound = ({ key }: Hit): boolean => {
    const meaning = meanings[key];
    return meaning?.kind === 'hedge' && library.lexicon.hedges[meaning.hedge]?.points_back === true;
  };
  if (!hedges.some(isBound)) return statement;
  const others = hedges.filter((hedge) => !isBound(hedge));
  if (placeMeant(library, statement) === null && placesOf(statement).length === 0)
    return { ...statement, hedges: others };
  // What other words of the sentence say already is one qualification and not two.
  const said = (hedge: Hit): boolean => others.some((one) => one.first <= hedge.last && hedge.first <= one.last);
  return { ...statement, hedges: hedges.filter((hedge) => !isBound(hedge) || !said(hedge)) };
}

function wordsOf({ tokens }: Sentence, first: number, last: number): string[] {
  return tokens.slice(first, last + 1).map(({ word }) => word);
}

/** Whose duties a statement conditions; null where it speaks of its own, of the customer's, or of something else. */
function placeMeant({ lexicon }: CompiledLibrary['library'], { sentence, first, last }: Statement): Place | null {
  const words = wordsOf(sentence, first, last);
  return placeOf(words.slice(0, 17), lexicon) ?? pointsBack(words);
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
