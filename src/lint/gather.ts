/** Which statements of a contract speak to a requirement, and which only seem to. */
import type { Cell, Contract } from '../contract/contract.ts';
import type { Token } from '../language/tokens.ts';
import { liftsClause, mustConsent } from './carve-outs.ts';
import { companyOf } from './company.ts';
import { definitionsUsed } from './definitions-used.ts';
import { hitsOf, inOrder, type StatementIndex } from './statement-index.ts';
import { partialRefusals } from './partial-refusals.ts';
import { standing, type Standing } from './standing.ts';
import { shortSentence } from './read-alike.ts';
import type { Statement } from './statement.ts';
import { isSupposed } from './supposed.ts';

export type Gathered = {
  /** Operative statements on the subject by the right party: what the verdict rests on. */
  readonly anchors: readonly Statement[];
  /** Anchors and the statements of their clauses that may hold elements. */
  readonly support: readonly Statement[];
  /** Definitions of the terms that binding anchors and support use: their words count, their force does not. */
  readonly definitions: readonly Statement[];
  /** Definitions of terms that are used only where nobody is bound firmly. */
  readonly softDefinitions: readonly Statement[];
  /** Operative statements that refuse it. */
  readonly denials: readonly Statement[];
  /** Those of them that refuse it for a part only. */
  readonly partly: ReadonlySet<Statement>;
  /** On the subject, but laid on the other party. */
  readonly otherParty: readonly Statement[];
  /** On the subject, but in text that binds nobody: headings, definitions, notes, deleted text, questions. */
  readonly near: readonly Statement[];
  /** True where no phrase of the library stands in the contract and the anchors only read like the requirement. */
  readonly alike: boolean;
  /** Operative statements with words of the subject that are no clause on it. */
  readonly aside: readonly Aside[];
};

/** `alone`: the words that must stand beside the subject do not; `in-passing`: the clause is about another requirement. */
export type Aside = { readonly statement: Statement; readonly why: 'alone' | 'in-passing' };

/**
 * Gather the statements for the requirement at a place in the library. `isIncidental` tells anchors that only mention the
 * subject in a clause about something else.
 */
export function gather(
  contract: Contract,
  index: StatementIndex,
  at: number,
  isIncidental: (anchor: Statement) => boolean = () => false,
): Gathered {
  const tasks = dividedTasks(contract, index, at);
  const silent = index.byRequirement[at]?.length === 0 && index.alike[at]?.length === 0 && tasks.length === 0;
  return silent ? silence : gatherAround(contract, index, at, tasks, isIncidental);
}

function gatherAround(
  contract: Contract,
  index: StatementIndex,
  at: number,
  tasks: readonly Statement[],
  isIncidental: (anchor: Statement) => boolean,
): Gathered {
  const hasCompany = companyOf(contract, index, at);
  const anchors = new Set<Statement>();
  const denials = new Set<Statement>();
  const otherParty = new Set<Statement>();
  const near = new Set<Statement>();
  const aside: Aside[] = [];
  const refuses = refusalsOf(index, at);
  const place = (statement: Statement): void => {
    const stands = standing(index, at, statement);
    if (stands === 'denied') denials.add(statement);
    else if (stands === 'other-party') otherParty.add(statement);
    else anchors.add(statement);
  };
  for (const statement of index.byRequirement[at] ?? []) {
    const disclaimed = refuses(statement);
    const onSubject =
      hitsOf(index, statement, 'subject', at).length > 0 || (index.byTerm.get(statement)?.has(at) ?? false);
    if (!statement.operative) {
      if (onSubject) near.add(statement);
    } else if (disclaimed) {
      (mustConsent(statement) ? anchors : denials).add(statement);
    } else if (!onSubject) {
      continue;
    } else if (hasCompany(statement)) {
      place(statement);
    } else {
      aside.push({ statement, why: 'alone' });
    }
  }
  for (const statement of titled(contract, index, at, hasCompany)) place(statement);
  for (const statement of tasks) place(statement);
  const alike = anchors.size === 0 && denials.size === 0;
  if (alike) {
    const likenesses = index.alike[at] ?? [];
    const unlike = (statement: Statement): boolean => hitsOf(index, statement, 'unlike', at).length > 0;
    // A short sentence reads like the requirement together with the one before it, and is unlike it for the same words.
    const lookAlikes = new Set(likenesses.filter(unlike).map(({ sentence }) => sentence.block));
    const follows = ({ sentence }: Statement): boolean =>
      sentence.tokens.length < shortSentence && lookAlikes.has(sentence.block);
    for (const statement of likenesses)
      if (statement.operative && !unlike(statement) && !follows(statement)) place(statement);
  }
  for (const anchor of [...anchors]) {
    if (!isIncidental(anchor)) continue;
    anchors.delete(anchor);
    near.add(anchor);
    aside.push({ statement: anchor, why: 'in-passing' });
  }
  const speaking = inOrder(anchors);
  const partly = new Set(partialRefusals(index, at, speaking).filter((one) => !denials.has(one)));
  for (const refusal of partly) denials.add(refusal);
  // Only a statement on the subject lends its force to the definitions of its terms; others merely use the words.
  const used = (stands: Standing): Statement[] => {
    const lending = speaking.filter((statement) => standing(index, at, statement) === stands);
    return definitionsUsed(index, [...lending, ...headsOf(contract, index, lending)]);
  };
  return {
    anchors: speaking,
    support: inOrder(supportOf(contract, index, at, speaking)),
    definitions: used('firm'),
    softDefinitions: used('soft'),
    denials: denials.size === 0 ? [] : withoutLifted(index, at, inOrder(denials), speaking),
    partly,
    otherParty: inOrder(otherParty),
    near: inOrder(near),
    alike,
    aside,
  };
}

/** Gives a function that tells whether a statement refuses the requirement in the words of its refusals. */
function refusalsOf(index: StatementIndex, at: number): (statement: Statement) => boolean {
  const forbids = index.compiled.library.requirements[at]?.polarity === 'prohibition';
  return (statement) => {
    const { tokens } = statement.sentence;
    return hitsOf(index, statement, 'disclaimed', at).some(
      ({ first }) => !isSupposed(tokens, first) && !(forbids && isRuledOut(tokens, first)),
    );
  };
}

/** "No workstation, update or tool contains a time bomb" keeps a prohibition; only without the "no" it would refuse it. */
function isRuledOut(tokens: readonly Token[], first: number): boolean {
  return tokens
    .slice(Math.max(0, first - 12), first)
    .some(({ word }) => word === 'no' || word === 'none' || word === 'neither');
}

/** Cells are read with the clause above their table, their row and what heads their column: the terms of those are theirs. */
function headsOf({ blocks }: Contract, index: StatementIndex, anchors: readonly Statement[]): readonly Statement[] {
  const heads = new Set<Statement>();
  for (const { passage, sentence } of anchors) {
    const cell = blocks[sentence.block]?.cell ?? null;
    if (cell === null || blocks[passage]?.cell !== null) continue;
    for (const other of index.byPassage.get(passage) ?? []) {
      const place = blocks[other.sentence.block]?.cell ?? null;
      if (place === null || place.row === cell.row || (place.row === 0 && place.column === cell.column))
        heads.add(other);
    }
  }
  return [...heads];
}

/** Refusals that no later sentence of their clause lifts. */
function withoutLifted(
  index: StatementIndex,
  at: number,
  denials: readonly Statement[],
  anchors: readonly Statement[],
): readonly Statement[] {
  const lifting = anchors.filter((one) => liftsClause(one) && standing(index, at, one) === 'firm');
  return denials.filter((denial) => !lifting.some((one) => one.passage === denial.passage && one.index > denial.index));
}

/**
 * What is gathered where a contract has no phrase of the subject or of its refusal, nothing that reads like it and no table
 * that divides tasks: all that counts is found beside those. Of most contracts that is most of the library.
 */
const silence: Gathered = {
  anchors: [],
  support: [],
  definitions: [],
  softDefinitions: [],
  denials: [],
  partly: new Set(),
  otherParty: [],
  near: [],
  alike: true,
  aside: [],
};

/** Statements that do not name the subject but stand under a title or heading that does and state one of its elements, or replace a requirement that does. */
function titled(
  contract: Contract,
  index: StatementIndex,
  at: number,
  hasCompany: (statement: Statement) => boolean,
): Statement[] {
  const found: Statement[] = [];
  for (const title of index.byRequirement[at] ?? []) {
    if (hitsOf(index, title, 'subject', at).length === 0) continue;
    if (title.response === 'replaced') {
      const remarks = (index.byPassage.get(title.passage) ?? []).filter(({ operative }) => operative);
      if (hasCompany(title)) found.push(...remarks);
      continue;
    }
    const block = contract.blocks[title.sentence.block];
    if (!block || (!title.sentence.title && block.role !== 'heading')) continue;
    for (const other of beneath(contract, index, title)) {
      if (!other.operative || other.index === title.index) continue;
      if (!hasCompany(other) && !hasCompany(title)) continue;
      if (hitsOf(index, other, 'says', at).length > 0 || hitsOf(index, other, 'of', at).length > 0) found.push(other);
    }
  }
  return found;
}

/** Tasks in a table that divides them, where the requirement may be stated so and two rows of the table have its company. */
function dividedTasks({ blocks }: Contract, index: StatementIndex, at: number): readonly Statement[] {
  const { tasks } = index;
  if (tasks.length === 0 || !index.compiled.library.requirements[at]?.elements.some(({ divided }) => divided))
    return [];
  const cellOf = ({ sentence }: Statement): Cell | null => blocks[sentence.block]?.cell ?? null;
  const rows = new Map<number, Set<number>>(tasks.map((task) => [cellOf(task)?.table ?? -1, new Set()]));
  for (const statement of index.statements) {
    const cell = cellOf(statement);
    if (cell && hitsOf(index, statement, 'with', at).length > 0) rows.get(cell.table)?.add(cell.row);
  }
  return tasks.filter((task) => (rows.get(cellOf(task)?.table ?? -1)?.size ?? 0) > 1);
}

/** A run-in title covers its clause; a heading covers the clauses directly below it. */
function beneath(contract: Contract, index: StatementIndex, title: Statement): readonly Statement[] {
  if (title.sentence.title) return index.byPassage.get(title.passage) ?? [];
  const heading = title.sentence.block;
  const below: Statement[] = [];
  for (let at = heading + 1; at < contract.blocks.length; at++) {
    const block = contract.blocks[at];
    if (!block || block.role === 'heading') break;
    if (block.parent === heading || (block.parent !== null && block.parent > heading))
      below.push(...(index.byBlock.get(at) ?? []));
  }
  return below;
}

/**
 * Other statements of the anchors' clauses: the whole of the anchor's own paragraph, its lead-in, and list items beside
 * it that are not about another requirement.
 */
function supportOf(
  contract: Contract,
  index: StatementIndex,
  at: number,
  anchors: readonly Statement[],
): Set<Statement> {
  const support = new Set<Statement>(anchors);
  const anchored = new Map<number, Set<number>>();
  for (const { passage, sentence } of anchors) {
    const blocks = anchored.get(passage);
    if (blocks === undefined) anchored.set(passage, new Set([sentence.block]));
    else blocks.add(sentence.block);
  }
  const leadIns = new Set(anchors.map(({ sentence }) => sentence.block));
  for (const [passage, blocks] of anchored) {
    for (const other of index.byPassage.get(passage) ?? []) {
      if (!other.operative || support.has(other)) continue;
      const { block } = other.sentence;
      const parent = contract.blocks[block]?.parent ?? null;
      const near = blocks.has(block) || block === passage || (parent !== null && leadIns.has(parent));
      if (near || !aboutAnother(index, at, other)) support.add(other);
    }
  }
  return support;
}

function aboutAnother({ compiled }: StatementIndex, at: number, { hits }: Statement): boolean {
  return hits.some(({ key }) => {
    const meaning = compiled.meanings[key];
    return meaning?.kind === 'subject' && meaning.requirement !== at;
  });
}
