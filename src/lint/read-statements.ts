/** Contract → statements: every sentence searched once, then cut where a new verb begins to govern. */
import type { Block, Contract } from '../contract/contract.ts';
import { isAsked } from './asked.ts';
import type { CompiledLibrary } from './compile-library.ts';
import type { Part } from './cut-sentence.ts';
import { dividedTasks } from './divided-tasks.ts';
import { isFragment, isPublication } from './mere-names.ts';
import { partyWords } from './party-words.ts';
import { leadInOf, passageOf } from './passages.ts';
import { paragraphReader } from './read-paragraph.ts';
import { readResponseRows, type Row } from './response-rows.ts';
import type { Hit, Sentence, Side, Statement } from './statement.ts';
import { gradedCells, type Around } from './severity-tables.ts';
import { readCell } from './read-cell.ts';
import { timedRows } from './timed-rows.ts';

/** All statements of a contract in reading order, headings, definitions and notes included (`operative` tells them apart). */
export function readStatements(contract: Contract, compiled: CompiledLibrary): Statement[] {
  const parties = partyWords(contract, compiled);
  const read = paragraphReader(contract, compiled, parties);
  const rows = readResponseRows(contract);
  const tasks = dividedTasks(contract, compiled, parties);
  const cellOf = timeTables(contract, rows);
  /** The duty that each paragraph above a table of tasks and times lays on somebody. */
  const dutyOf = new Map<number, Statement>();
  const statements: Statement[] = [];
  /** Last statement of each block, for list items to inherit from. */
  const lastOf = new Map<number, Statement>();
  for (const block of contract.blocks) {
    const { above, clause, between } = cellOf(block);
    const duty = dutyOf.get(above) ?? null;
    const tasked = tasks.get(block.index) ?? null;
    const setting = settingOf(block, contract, rows.get(block.index), tasked, duty, lastOf, clause);
    const isSaid = between !== null && (above === nowhere || duty !== null);
    let previous: Statement | null = setting.leadIn;
    const named = new Set<Side>();
    for (const { sentence, parts } of isSaid ? readCell(block, between, read) : read(block)) {
      for (const part of parts) {
        const continues = part.continues || sentence.start === firstOffset(block);
        const statement = toStatement(
          statements.length,
          sentence,
          part,
          setting,
          continues ? previous : null,
          previous,
          named,
        );
        statements.push(statement);
        if (isDuty(statement) && !dutyOf.has(block.index)) dutyOf.set(block.index, statement);
        if (statement.by) named.add(statement.by);
        previous = statement;
      }
    }
    if (previous && previous !== setting.leadIn) lastOf.set(block.index, previous);
  }
  return statements;
}

/** A cell of a table of times, with the index of the clause above that table; `nowhere` for all other text. */
type TimedCell = { readonly above: number; readonly clause: Block | null; readonly between: Around | null };

const nowhere = -1;

/** Gives a function that finds for each block what a table of tasks and times, or of times by severity, makes of it. */
function timeTables(contract: Contract, rows: ReadonlyMap<number, Row>): (block: Block) => TimedCell {
  const timed = timedRows(contract);
  const graded = gradedCells(contract);
  return ({ index }) => {
    const cell = rows.has(index) ? undefined : graded.get(index);
    if (cell === undefined)
      return { above: rows.has(index) ? nowhere : (timed.get(index) ?? nowhere), clause: null, between: null };
    const { above, between } = cell;
    return { above: above ?? nowhere, clause: above === null ? null : (contract.blocks[above] ?? null), between };
  };
}

/** What all statements of a block have in common. */
type Setting = {
  readonly block: Block;
  readonly passage: number;
  readonly operative: boolean;
  readonly response: Statement['response'];
  readonly leadIn: Statement | null;
  /** A remark that takes the place of the requirement beside it: even a few words of it count. */
  readonly remark: boolean;
  /** An item below a heading or lead-in, whose few words state something: "Backups: AES-256". */
  readonly listed: boolean;
  /** The party below whose name the block stands in a table that divides tasks. */
  readonly tasked: Side | null;
  /** A row of a table of tasks and times; `leadIn` makes it a duty. */
  readonly timed: boolean;
};

function settingOf(
  block: Block,
  { blocks }: Contract,
  row: Row | undefined,
  tasked: Side | null,
  duty: Statement | null,
  lastOf: ReadonlyMap<number, Statement>,
  /** For a cell of a table of times by severity, the clause above it. */
  clause: Block | null,
): Setting {
  const promised = row === undefined || !isUnpromised(row, block.index);
  const leadIn = duty ?? leadInOf(block, blocks, lastOf);
  return {
    block,
    passage: row ? Math.min(...row.requirement, ...row.remarks) : passageOf(clause ?? block, blocks),
    operative:
      (block.role === 'operative' || block.role === 'definition') &&
      promised &&
      leadIn?.sentence.question !== true &&
      !isAsked(block, blocks) &&
      !/^\s*(?:[☐□❏❑]|\[\s*\])/u.test(block.text) &&
      !isUnwritten(block.text),
    response: row?.requirement.has(block.index) ? row.response : null,
    leadIn,
    remark: row?.response === 'replaced' && (row.remarks.has(block.index) || row.answer.has(block.index)),
    listed: isListed(block, blocks),
    tasked,
    timed: duty !== null && clause === null,
  };
}

/** A sentence that can make the rows of a table duties of somebody. */
function isDuty({ force, by, operative }: Statement): boolean {
  return operative && by !== 'customer' && (force === 'obligation' || force === 'intention');
}

/** "[Insert service levels: uptime, credits]": the whole paragraph is what somebody has still to write. */
function isUnwritten(text: string): boolean {
  return /^\s*\[\s*(?:insert|describe|attach|enter|placeholder|to be (?:completed|determined|inserted|provided|added))\b[^\]]{0,400}\][.\s]*$/i.test(
    text,
  );
}

/** One part as a statement. `carried` is the statement whose verb and party it takes over where it has none of its own. */
function toStatement(
  index: number,
  sentence: Sentence,
  whole: Part,
  setting: Setting,
  carried: Statement | null,
  previous: Statement | null,
  named: ReadonlySet<Side>,
): Statement {
  const { block, passage, response, leadIn, tasked } = setting;
  // "(c) the date on which Supplier will …" goes on with the verb of its lead-in.
  const part = carried && whole.governor?.subordinate ? { ...whole, governor: null, by: null } : whole;
  const { governor } = part;
  const inherits = governor === null && carried !== null;
  const task = tasked !== null && governor === null && !inherits;
  return {
    index,
    sentence,
    first: part.first,
    last: part.last,
    hits: part.hits,
    force: answered(
      softened(governor?.force ?? carried?.force ?? (task ? 'obligation' : 'declaration'), block, sentence),
      response,
    ),
    inherited: inherits,
    by: (task ? tasked : boundBy(part, carried, previous, named)) ?? ownerOf(part, sentence, previous),
    hedges: inherits
      ? [...part.hedges, ...(leadIn ? hedgesOfLeadIn(carried, leadIn) : hedgesOfVerb(carried, sentence))]
      : part.hedges,
    verb: governor?.last ?? (inherits && carried.sentence === sentence ? carried.verb : null),
    capped: part.capped,
    passage,
    operative: setting.operative && binds(sentence, part, setting, carried),
    response,
    task: tasked !== null,
    timed: setting.timed,
  };
}

/** Operative text can bind; titles, questions, definitions, labels and lists of what to read do not. */
function binds(
  sentence: Sentence,
  part: Part,
  { block, response, remark, listed, tasked }: Setting,
  carried: Statement | null,
): boolean {
  if (sentence.title || sentence.question) return false;
  if (block.role !== 'operative' && !isBeyondDefinition(block, sentence, part)) return false;
  if (remark || tasked !== null) return true;
  const fragment = !listed && response === null && isFragment(block, sentence, part, carried);
  return !fragment && !isPublication(block, sentence, part, carried);
}

/** A requirement that is answered "Comply" binds, though it be a few words without a verb; one that is refused is denied. */
function answered(force: Statement['force'], response: Statement['response']): Statement['force'] {
  if (response === 'refused') return 'denied';
  return response === 'stands' && force === 'declaration' ? 'obligation' : force;
}

/** "For example, Supplier shall …" illustrates a duty that has to stand somewhere else. */
function softened(force: Statement['force'], block: Block, { start, end }: Sentence): Statement['force'] {
  if (force !== 'obligation' && force !== 'prohibition' && force !== 'declaration') return force;
  return /^[\s"“(]{0,4}(?:For (?:example|instance)|By way of (?:example|illustration)|As an example|Example:)/i.test(
    block.text.slice(start, Math.min(end, start + 40)),
  )
    ? 'intention'
    : force;
}

/** "shall, where practicable, log: changes; access; …": what stands right at the verb covers all that the verb governs. */
function hedgesOfVerb({ verb, hedges, sentence: own }: Statement, sentence: Sentence): readonly Hit[] {
  if (verb === null || own !== sentence) return [];
  return hedges.filter(({ first }) => first <= verb + 2);
}

/** What takes back a lead-in takes back every part of its items that has no verb of its own. */
function hedgesOfLeadIn(carried: Statement, leadIn: Statement): readonly Hit[] {
  return carried === leadIn ? leadIn.hedges : carried.hedges.filter((hedge) => leadIn.hedges.includes(hedge));
}

/** "In these terms “we” means the supplier. We will patch …": what follows the sentence that defines binds like any other. */
function isBeyondDefinition(block: Block, { start, end }: Sentence, { governor, by }: Part): boolean {
  if (start <= firstOffset(block)) return false;
  if (/\b(?:means?|shall mean|refers? to|includes?)\b/u.test(block.text.slice(start, end))) return false;
  const pronouns = /^[^.]*["“](?:we|us|our|you|your)["”]/i.test(block.text);
  return pronouns || (governor !== null && by !== null);
}

/** A label with its value, or a few words with a number, below a heading or a lead-in: a specification in short. */
function isListed(block: Block, blocks: readonly Block[]): boolean {
  const parent = block.parent === null ? undefined : blocks[block.parent];
  if (parent === undefined || block.cell !== null || (parent.role !== 'heading' && parent.role !== 'operative'))
    return false;
  if (/[:\u2014\u2013-]\s*$/u.test(parent.text)) return parent.role === 'operative';
  return /^[^:.]{2,60}:\s+\S/u.test(block.text) || (/\d/u.test(block.text) && block.text.length > 12);
}

/** A tick or "Comply" is no text of its own; a requirement that nobody answers is not promised; a remark beside a refusal changes nothing. */
function isUnpromised({ response, requirement, answer, prose }: Row, block: number): boolean {
  if (answer.has(block)) return !prose || response === 'refused' || response === 'unanswered';
  return requirement.has(block) ? response === 'unanswered' : response === 'refused';
}

/**
 * Who a statement binds. "It shall …" goes on with the party before; a passive without an agent binds the only party that
 * its paragraph has spoken of, where that is the customer: "Customer shall install patches. They shall be recorded."
 */
function boundBy(
  { governor, by }: Part,
  carried: Statement | null,
  previous: Statement | null,
  named: ReadonlySet<Side>,
): Side | null {
  if (!governor) return carried ? (by ?? carried.by) : by;
  if (governor.open === 'pronoun') return previous?.by ?? null;
  if (governor.open === 'passive' && named.size === 1 && named.has('customer')) return 'customer';
  return governor.by;
}

/** "Customer shall keep a program. The program shall include …": what the customer has to bring about is its own affair. */
function ownerOf({ governor, first }: Part, { tokens }: Sentence, previous: Statement | null): Side | null {
  if (previous?.by !== 'customer' || previous.force !== 'obligation' || governor === null) return null;
  const noun = tokens[governor.first - 1]?.word;
  if (noun === undefined || governor.first - first > 4 || !referring.has(tokens[first]?.word ?? '')) return null;
  const { sentence, verb, last } = previous;
  const named = sentence.tokens.findIndex(({ word }, at) => at > (verb ?? last) && at <= last && word === noun);
  // Of "the Product" in a duty of the customer nobody learns whose it is.
  const introduced = sentence.tokens
    .slice(Math.max(0, named - 5), named)
    .some(({ word }) => word === 'a' || word === 'an');
  return named > 0 && introduced ? 'customer' : null;
}

const referring: ReadonlySet<string> = new Set(['the', 'such', 'this', 'that', 'these', 'those']);

function firstOffset(block: Block): number {
  return block.text.length - block.text.trimStart().length;
}
