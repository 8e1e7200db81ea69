/** Statements by what they say, so that judging a requirement touches only the text that concerns it. */
import type { Contract } from '../contract/contract.ts';
import type { CompiledLibrary } from './compile-library.ts';
import type { ElementKind, RequirementKind } from './meaning.ts';
import { findPlaces, type Holders, type PhrasePlaces } from './phrase-places.ts';
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
  /** Operative statements of tables that divide tasks between the parties. */
  readonly tasks: readonly Statement[];
  /** Statements of each passage (a clause with its list items), by block index of the passage. */
  readonly byPassage: ReadonlyMap<number, readonly Statement[]>;
  /** Statements that say a subject, `with`, denial or element phrase of each requirement, by place in the library. */
  readonly byRequirement: readonly (readonly Statement[])[];
  /** Where each phrase stands. */
  readonly places: PhrasePlaces;
  /** Statements that hold a number of each kind, in order. */
  readonly byNumber: ReadonlyMap<string, ReadonlySet<Statement>>;
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
  const places = findPlaces(statements, compiled.meanings.length);
  const byTerm = subjectsByTerm(statements, terms, termSubjects(contract, compiled, byBlock));
  const lent = new Map<number, Statement[]>();
  for (const [statement, subjects] of byTerm) for (const at of subjects) append(lent, at, statement);
  const byRequirement = compiled.keys.map(({ subject, disclaimed }, at) =>
    united(places(subject), places(disclaimed), lent.get(at) ?? []),
  );
  return {
    compiled,
    statements,
    byBlock,
    bySentence: group(statements, ({ sentence }) => sentence),
    titles: group(
      statements.filter(({ sentence }) => sentence.title),
      ({ sentence }) => sentence.block,
    ),
    tasks: statements.filter(({ task, operative }) => task && operative),
    byPassage: group(statements, ({ passage }) => passage),
    byRequirement,
    places,
    byNumber: withNumbers(statements),
    definitions,
    terms,
    defining: remembered((term: string) => definingStatements(contract, definitions, byBlock, term)),
    referred,
    byTerm,
    alike: readAlike(contract, compiled, statements, byRequirement),
    precedence: readPrecedence(contract),
  };
}

/** Requirements whose subject a statement names by a defined term. */
function subjectsByTerm(
  statements: readonly Statement[],
  terms: (statement: Statement) => readonly string[],
  subjectsOfTerms: ReadonlyMap<string, ReadonlySet<number>>,
): ReadonlyMap<Statement, ReadonlySet<number>> {
  const byTerm = new Map<Statement, ReadonlySet<number>>();
  if (subjectsOfTerms.size === 0) return byTerm;
  for (const statement of statements) {
    if (!statement.operative) continue;
    const lent = new Set(terms(statement).flatMap((term) => [...(subjectsOfTerms.get(term) ?? [])]));
    if (lent.size > 0) byTerm.set(statement, lent);
  }
  return byTerm;
}

/** The statements of all three, each once, in order. */
function united(subject: Holders, disclaimed: Holders, lent: Iterable<Statement>): readonly Statement[] {
  const all = new Set([...subject.keys(), ...disclaimed.keys(), ...lent]);
  return all.size === subject.size ? [...all] : inOrder(all);
}

/** Statements in the order of the contract. */
export function inOrder(statements: ReadonlySet<Statement>): Statement[] {
  return [...statements].sort((a, b) => a.index - b.index);
}

/** Defined terms, in lower case, that a statement uses with a capital letter. */
export function termsUsed(
  contract: Contract,
  definitions: ReadonlyMap<string, number>,
  { sentence, first, last }: Pick<Statement, 'sentence' | 'first' | 'last'>,
): string[] {
  const text = contract.blocks[sentence.block]?.text ?? '';
  const found: string[] = [];
  const initials = initialsOf(definitions);
  for (let from = first; from <= last; from++) {
    const token = sentence.tokens[from];
    if (!token || !isCapital(text, token.start) || !initials.has(text.charAt(token.start).toLowerCase().charAt(0)))
      continue;
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

/** The letters that terms and their plurals begin with: only that of "y" begins with another letter than its singular. */
function initialsOf(definitions: ReadonlyMap<string, number>): ReadonlySet<string> {
  let initials = knownInitials.get(definitions);
  if (initials === undefined) {
    initials = new Set([...definitions.keys()].flatMap((term) => (term === 'y' ? ['y', 'i'] : [term.charAt(0)])));
    knownInitials.set(definitions, initials);
  }
  return initials;
}

const knownInitials = new WeakMap<ReadonlyMap<string, number>, ReadonlySet<string>>();

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
  { compiled, places }: StatementIndex,
  statement: Statement,
  kind: RequirementKind | ElementKind,
  requirement: number,
  element?: number,
): readonly Hit[] {
  const keys = compiled.keys[requirement];
  if (keys === undefined) return none;
  if (isElementKind(kind)) {
    if (element !== undefined) return places(keys.elements[element]?.[kind] ?? -1).get(statement) ?? none;
    return statement.hits.filter(({ key }) => keys.elements.some((own) => own[kind] === key));
  }
  return places(keys[kind]).get(statement) ?? none;
}

function isElementKind(kind: RequirementKind | ElementKind): kind is ElementKind {
  return kind === 'says' || kind === 'not' || kind === 'of' || kind === 'anywhere';
}

const none: readonly Hit[] = [];

/**
 * Those of some statements that are among others too; both in the order of the contract. The fewer are looked up in the
 * more, so that neither a long clause nor a common phrase is gone through for every requirement.
 */
export function among(
  statements: readonly Statement[],
  others: Pick<ReadonlySet<Statement>, 'size' | 'has' | 'keys'> | undefined,
): readonly Statement[] {
  if (others === undefined || others.size === 0) return [];
  if (statements.length <= others.size) return statements.filter((one) => others.has(one));
  return [...others.keys()].filter((one) => holds(statements, one));
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

/** Statements by the kinds of the numbers that begin in them. */
function withNumbers(statements: readonly Statement[]): ReadonlyMap<string, ReadonlySet<Statement>> {
  const kinds = new Map<string, Set<Statement>>();
  for (const statement of statements) {
    for (const { kind, first } of statement.sentence.quantities) {
      if (first < statement.first || first > statement.last) continue;
      const members = kinds.get(kind);
      if (members === undefined) kinds.set(kind, new Set([statement]));
      else members.add(statement);
    }
  }
  return kinds;
}

function group<Key>(statements: readonly Statement[], by: (statement: Statement) => Key): Map<Key, Statement[]> {
  const groups = new Map<Key, Statement[]>();
  for (const statement of statements) append(groups, by(statement), statement);
  return groups;
}

function append<Key>(groups: Map<Key, Statement[]>, key: Key, statement: Statement): void {
  const members = groups.get(key);
  if (members) members.push(statement);
  else groups.set(key, [statement]);
}
