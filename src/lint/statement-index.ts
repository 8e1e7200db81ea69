/** Statements by what they say, so that judging a requirement touches only the text that concerns it. */
import type { Contract } from '../contract/contract.ts';
import type { CompiledLibrary } from './compile-library.ts';
import type { ElementKind, RequirementKind } from './meaning.ts';
import { readAlike } from './read-alike.ts';
import { readStatements } from './read-statements.ts';
import { referredTo, type Referred } from './referred.ts';
import { withoutDescriptions } from './descriptions.ts';
import { readPrecedence, type Precedence } from './precedence.ts';
import { spreadSectionHedges } from './section-hedges.ts';
import type { Hit, Sentence, Statement } from './statement.ts';
import { termSubjects } from './term-subjects.ts';

export type StatementIndex = {
  readonly compiled: CompiledLibrary;
  readonly statements: readonly Statement[];
  /** Statements of each block, by block index. */
  readonly byBlock: ReadonlyMap<number, readonly Statement[]>;
  /** Statements of each sentence. */
  readonly bySentence: ReadonlyMap<Sentence, readonly Statement[]>;
  /** Statements of the run-in title of each block that has one, by block index. */
  readonly titles: ReadonlyMap<number, readonly Statement[]>;
  /** Statements of each passage (a clause with its list items), by block index of the passage. */
  readonly byPassage: ReadonlyMap<number, readonly Statement[]>;
  /** Statements that say a subject, `with`, denial or element phrase of each requirement, by place in the library. */
  readonly byRequirement: readonly (readonly Statement[])[];
  /** Statements that hold each phrase, by its key. */
  readonly byKey: ReadonlyMap<number, readonly Statement[]>;
  /** Statements that hold a number of each kind. */
  readonly byNumber: ReadonlyMap<string, readonly Statement[]>;
  /** Blocks that define each term, by the term in lower case. */
  readonly definitions: ReadonlyMap<string, number>;
  /** Defined terms, in lower case, that a statement uses; found once, for every requirement asks. */
  readonly terms: (statement: Statement) => readonly string[];
  /** The sentence that defines a term; other definitions in the same paragraph are not its business. */
  readonly defining: (term: string) => readonly Statement[];
  /** Block indexes of the clauses and exhibits that a sentence refers to by their number. */
  readonly referred: Referred;
  /** Requirements that a statement is about only by the meaning of a defined term it uses. */
  readonly byTerm: ReadonlyMap<Statement, ReadonlySet<number>>;
  /** Statements that read like each requirement in words of their own, by place in the library. */
  readonly alike: readonly (readonly Statement[])[];
  /** Which of two blocks of the body and the exhibits prevails. */
  readonly precedence: Precedence;
};

export function indexStatements(contract: Contract, compiled: CompiledLibrary): StatementIndex {
  const referred = remembered(referredTo(contract));
  const statements = withoutDescriptions(
    spreadSectionHedges(contract, compiled, readStatements(contract, compiled), referred),
  );
  const byBlock = group(statements, ({ sentence }) => sentence.block);
  const definitions = new Map(contract.terms.map(({ term, block }) => [term.toLowerCase(), block]));
  const terms = remembered((statement: Statement) => termsUsed(contract, definitions, statement));
  const subjectsOfTerms = termSubjects(contract, compiled, byBlock);
  const byRequirement: Statement[][] = compiled.library.requirements.map(() => []);
  const byTerm = new Map<Statement, ReadonlySet<number>>();
  for (const statement of statements) {
    const subjects = new Set<number>();
    for (const { key } of statement.hits) {
      const meaning = compiled.meanings[key];
      if (meaning?.kind === 'subject' || meaning?.kind === 'disclaimed') subjects.add(meaning.requirement);
    }
    if (statement.operative && subjectsOfTerms.size > 0) {
      const lent = new Set(terms(statement).flatMap((term) => [...(subjectsOfTerms.get(term) ?? [])]));
      if (lent.size > 0) byTerm.set(statement, lent);
      for (const requirement of lent) subjects.add(requirement);
    }
    for (const requirement of subjects) byRequirement[requirement]?.push(statement);
  }
  return {
    compiled,
    statements,
    byBlock,
    bySentence: group(statements, ({ sentence }) => sentence),
    titles: group(
      statements.filter(({ sentence }) => sentence.title),
      ({ sentence }) => sentence.block,
    ),
    byPassage: group(statements, ({ passage }) => passage),
    byRequirement,
    byKey: spread(statements, ({ hits }) => hits.map(({ key }) => key)),
    byNumber: spread(statements, numberKinds),
    definitions,
    terms,
    defining: remembered((term: string) => definingStatements(contract, definitions, byBlock, term)),
    referred,
    byTerm,
    alike: readAlike(contract, compiled, statements, byRequirement),
    precedence: readPrecedence(contract),
  };
}

/** Defined terms, in lower case, that a statement uses with a capital letter. */
export function termsUsed(
  contract: Contract,
  definitions: ReadonlyMap<string, number>,
  { sentence, first, last }: Pick<Statement, 'sentence' | 'first' | 'last'>,
): string[] {
  const text = contract.blocks[sentence.block]?.text ?? '';
  const found: string[] = [];
  for (let from = first; from <= last; from++) {
    const token = sentence.tokens[from];
    if (!token || !isCapital(text, token.start)) continue;
    for (let to = Math.min(last, from + 5); to >= from; to--) {
      const words = text.slice(token.start, sentence.tokens[to]?.end).toLowerCase();
      const term = [words, singular(words)].find(
        (form) => definitions.has(form) && definitions.get(form) !== sentence.block,
      );
      if (term === undefined) continue;
      found.push(term);
      from = to;
      break;
    }
  }
  return found;
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text.slice(at, at + 1));
}

function definingStatements(
  contract: Contract,
  definitions: ReadonlyMap<string, number>,
  byBlock: ReadonlyMap<number, readonly Statement[]>,
  term: string,
): readonly Statement[] {
  const block = definitions.get(term);
  const text = block === undefined ? undefined : contract.blocks[block]?.text.toLowerCase();
  if (block === undefined || text === undefined) return [];
  const all = byBlock.get(block) ?? [];
  const own = all.filter(({ sentence }) => text.slice(sentence.start, sentence.end).includes(term));
  return own.length > 0 ? own : all;
}

function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = find(key)));
    return value;
  };
}

function singular(words: string): string {
  return words.endsWith('ies') ? `${words.slice(0, -3)}y` : words.replace(/s$/u, '');
}

/** Hits of one kind that belong to a requirement (and element, where given). */
export function hitsOf(
  { compiled }: StatementIndex,
  { hits }: Pick<Statement, 'hits'>,
  kind: RequirementKind | ElementKind,
  requirement: number,
  element?: number,
): readonly Hit[] {
  const keys = compiled.keys[requirement];
  if (keys === undefined) return none;
  if (isElementKind(kind)) {
    if (element !== undefined) return withKey(hits, keys.elements[element]?.[kind]);
    return hits.filter(({ key }) => keys.elements.some((own) => own[kind] === key));
  }
  return withKey(hits, keys[kind]);
}

function isElementKind(kind: RequirementKind | ElementKind): kind is ElementKind {
  return kind === 'says' || kind === 'not' || kind === 'of' || kind === 'anywhere';
}

/** Every requirement asks it of most statements, nearly always in vain: no list is made before there is a hit. */
function withKey(hits: readonly Hit[], wanted: number | undefined): readonly Hit[] {
  let found: Hit[] | null = null;
  for (const hit of hits) {
    if (hit.key !== wanted) continue;
    if (found === null) found = [hit];
    else found.push(hit);
  }
  return found ?? none;
}

const none: readonly Hit[] = [];

/**
 * Those of some statements that are in a list too; both in the order of the contract. One that is short is looked up in
 * the other, so that neither a long clause nor a common phrase is gone through for every requirement.
 */
export function among(statements: readonly Statement[], list: readonly Statement[] | undefined): readonly Statement[] {
  if (list === undefined || list.length === 0) return [];
  const [short, long] = statements.length < list.length ? [statements, list] : [list, statements];
  return short.filter((one) => holds(long, one));
}

function holds(statements: readonly Statement[], { index }: Statement): boolean {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle] as Statement).index < index) low = middle + 1;
    else high = middle;
  }
  return statements[low]?.index === index;
}

/** The kinds of the numbers that begin in a statement. */
function numberKinds({ sentence: { quantities }, first, last }: Statement): readonly string[] {
  if (quantities.length === 0) return [];
  return quantities.filter((one) => one.first >= first && one.first <= last).map(({ kind }) => kind);
}

/** Statements by all that each of them has. */
function spread<Key>(
  statements: readonly Statement[],
  by: (statement: Statement) => readonly Key[],
): Map<Key, Statement[]> {
  const groups = new Map<Key, Statement[]>();
  for (const statement of statements) {
    for (const key of by(statement)) {
      const members = groups.get(key);
      if (members === undefined) groups.set(key, [statement]);
      else if (members.at(-1) !== statement) members.push(statement);
    }
  }
  return groups;
}

function group<Key>(statements: readonly Statement[], by: (statement: Statement) => Key): Map<Key, Statement[]> {
  const groups = new Map<Key, Statement[]>();
  for (const statement of statements) {
    const key = by(statement);
    const members = groups.get(key);
    if (members) members.push(statement);
    else groups.set(key, [statement]);
  }
  return groups;
}
