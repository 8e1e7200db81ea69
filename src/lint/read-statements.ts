/** Contract → statements: every sentence searched once, then cut where a new verb begins to govern. */
import type { Block, Contract } from '../contract/contract.ts';
import { hasVerb, isTitleCase } from '../contract/wording.ts';
import { matchPhrases } from '../language/phrases.ts';
import { findQuantities } from '../language/quantities.ts';
import { splitSegments, splitSentences } from '../language/sentences.ts';
import { tokenize, type Token } from '../language/tokens.ts';
import type { CompiledLibrary } from './compile-library.ts';
import { governors, type Governor } from './governors.ts';
import { dropMasked } from './masks.ts';
import { findParties, partyWords, type PartyHit, type PartyWords } from './party-words.ts';
import { readResponseRows, type Row } from './response-rows.ts';
import type { Hit, Sentence, Side, Statement } from './statement.ts';

/** All statements of a contract in reading order, headings, definitions and notes included (`operative` tells them apart). */
export function readStatements(contract: Contract, compiled: CompiledLibrary): Statement[] {
  const parties = partyWords(contract, compiled.library.lexicon);
  const rows = readResponseRows(contract);
  const statements: Statement[] = [];
  /** Last statement of each block, for list items to inherit from. */
  const lastOf = new Map<number, Statement>();
  for (const block of contract.blocks) {
    const row = rows.get(block.index);
    const passage = row ? Math.min(...row.requirement, ...row.remarks) : passageOf(block, contract.blocks);
    const asked = row?.requirement.has(block.index) ?? false;
    const unpromised = row !== undefined && isUnpromised(row, block.index);
    const leadIn = leadInOf(block, contract.blocks, lastOf);
    const operative = block.role === 'operative' && !/^[\s]*[☐□❏❑]/u.test(block.text) && !unpromised;
    let previous: Statement | null = leadIn;
    const named = new Set<Side>();
    for (const sentence of readSentences(block, compiled)) {
      for (const whole of cut(block, sentence, compiled, parties)) {
        const carried: Statement | null = whole.continues || sentence.start === firstOffset(block) ? previous : null;
        // "(c) the date on which Supplier will …" goes on with the verb of its lead-in.
        const part = carried && whole.governor?.subordinate ? { ...whole, governor: null, by: null } : whole;
        const statement: Statement = {
          index: statements.length,
          sentence,
          first: part.first,
          last: part.last,
          hits: part.hits,
          force: asked && row?.response === 'refused' ? 'denied' : (part.governor?.force ?? (carried ? carried.force : 'declaration')),
          inherited: !part.governor && carried !== null,
          by: boundBy(part, carried, previous, named),
          hedges: [...part.hedges, ...(!part.governor && carried && leadIn === carried ? carried.hedges : [])],
          capped: part.capped,
          passage,
          operative: operative && !sentence.title && !sentence.question && !isFragment(block, sentence, part, carried),
          response: asked ? (row?.response ?? null) : null,
        };
        statements.push(statement);
        if (statement.by) named.add(statement.by);
        previous = statement;
      }
    }
    if (previous && previous !== leadIn) lastOf.set(block.index, previous);
  }
  return statements;
}

/** A few words without a verb ("Reserved.", a label in a table) name something; they promise nothing, unless a lead-in does. */
function isFragment(block: Block, { tokens }: Sentence, { governor, first, last }: Part, carried: Statement | null): boolean {
  if (governor !== null || carried !== null || last - first >= (block.cell ? 12 : 6)) return false;
  const words = block.text.slice((tokens[first] as Token).start, (tokens[last] as Token).end).split(/\s+/u);
  return !hasVerb(words) || (block.cell !== null && isTitleCase(words));
}

/** A tick or "Comply" is no text of its own; a requirement answered otherwise is not promised; a remark beside a refusal changes nothing. */
function isUnpromised({ response, requirement, answer }: Row, block: number): boolean {
  if (answer.has(block)) return true;
  if (response === 'stands') return false;
  return requirement.has(block) ? response !== 'refused' : response === 'refused';
}

/**
 * Who a statement binds. "It shall …" goes on with the party before; a passive without an agent binds the only party that
 * its paragraph has spoken of, where that is the customer: "Customer shall install patches. They shall be recorded."
 */
function boundBy({ governor, by }: Part, carried: Statement | null, previous: Statement | null, named: ReadonlySet<Side>): Side | null {
  if (!governor) return carried ? (by ?? carried.by) : by;
  if (governor.open === 'pronoun') return previous?.by ?? null;
  if (governor.open === 'passive' && named.size === 1 && named.has('customer')) return 'customer';
  return governor.by;
}

function readSentences(block: Block, { index }: CompiledLibrary): Sentence[] {
  const tokens = tokenize(block.text, index.joins);
  const title = block.marks.find(({ kind }) => kind === 'title');
  const sentences: Sentence[] = [];
  let next = 0;
  for (const { start, end } of splitSentences(block.text)) {
    const from = next;
    while (next < tokens.length && (tokens[next] as Token).start < end) next++;
    const own = tokens.slice(from, next);
    if (own.length === 0) continue;
    sentences.push({
      block: block.index,
      start,
      end,
      tokens: own,
      quantities: findQuantities(block.text, own),
      title: title !== undefined && end <= title.end + 2,
      question: block.text.slice(start, end).trimEnd().endsWith('?'),
    });
  }
  return sentences;
}

type Part = {
  readonly first: number;
  readonly last: number;
  readonly hits: readonly Hit[];
  readonly hedges: readonly Hit[];
  readonly governor: Governor | null;
  readonly by: Side | null;
  readonly capped: boolean;
  /** Goes on from the statement before it in the same sentence. */
  readonly continues: boolean;
};

/** Cut one sentence into statements. */
function cut(block: Block, sentence: Sentence, compiled: CompiledLibrary, parties: PartyWords): Part[] {
  const { tokens } = sentence;
  const hits = dropMasked(matchPhrases(compiled.index, tokens), compiled.meanings);
  const named = findParties(parties, tokens);
  const found = governors(block.text, tokens, hits, compiled.meanings, named);
  const starts = statementStarts(block, sentence, found);
  const parts = starts.map((first, at): Part => {
    const last = (starts[at + 1] ?? tokens.length) - 1;
    const within = ({ first: from }: Hit): boolean => from >= first && from <= last;
    const own = hits.filter(within);
    const meant = (kind: string): Hit[] => own.filter(({ key }) => compiled.meanings[key]?.kind === kind);
    const governor = found.find((candidate) => candidate.first >= first && candidate.first <= last) ?? null;
    const subject = named.find((party) => party.first >= first && party.first <= Math.min(last, first + 1) && !isPossessive(block.text, tokens, party));
    return {
      first,
      last,
      hits: own,
      hedges: meant('hedge'),
      governor,
      by: governor ? governor.by : (subject?.side ?? null),
      capped: meant('hard-cap').length > 0,
      continues: at > 0,
    };
  });
  return spreadTrailingHedges(parts, tokens.length);
}

/** A hedge that closes a row of verbs with one subject ("shall …, shall …, as Supplier deems appropriate") takes all of them back. */
function spreadTrailingHedges(parts: readonly Part[], length: number): Part[] {
  const last = parts.at(-1);
  const trailing = last?.hedges.filter((hedge) => hedge.last >= length - 3) ?? [];
  if (trailing.length === 0) return [...parts];
  let shared = parts.length - 1;
  while (shared > 0 && (parts[shared]?.governor?.subject ?? null) === null) shared--;
  return parts.map((part, at) => (at >= shared && at < parts.length - 1 ? { ...part, hedges: [...part.hedges, ...trailing] } : part));
}

/** "Customer's gateway", "Hospital-approved": the party is no subject. */
function isPossessive(text: string, tokens: readonly Token[], { last }: PartyHit): boolean {
  const { start, end } = tokens[last] as Token;
  return /[’']s?$/u.test(text.slice(start, end)) || /^[’'-]/u.test(text.slice(end, end + 1));
}

/** Token positions at which statements of a sentence begin; the first is always 0. */
function statementStarts(block: Block, sentence: Sentence, found: readonly Governor[]): number[] {
  const { tokens } = sentence;
  const tokenAt = (offset: number): number => tokens.findIndex(({ end }) => end > offset);
  const segments = splitSegments(block.text, sentence.start, sentence.end)
    .map(({ start }) => tokenAt(start))
    .filter((at) => at > 0);
  const starts = new Set<number>([0, ...segments]);
  for (let k = 1; k < found.length; k++) {
    const before = found[k - 1] as Governor;
    const governor = found[k] as Governor;
    if (segments.some((at) => at > before.last && at <= governor.first)) continue;
    starts.add(beginningOf(governor, before, tokens));
  }
  return [...starts].sort((a, b) => a - b);
}

/** Where the statement of a later verb begins in a sentence without a clear cut: at its party, else after the last conjunction. */
function beginningOf(governor: Governor, before: Governor, tokens: readonly Token[]): number {
  const floor = before.last + 1;
  if (governor.subject !== null && governor.subject >= floor) return governor.subject;
  for (let at = governor.first - 1; at >= Math.max(floor, governor.first - 12); at--) {
    if (conjunctions.has((tokens[at] as Token).word)) return at;
  }
  return governor.first;
}

const conjunctions: ReadonlySet<string> = new Set(['and', 'but', 'or', 'provided', 'however', 'whereas']);

/** The outermost operative block above a block: its clause. Headings end the climb. */
function passageOf(block: Block, blocks: readonly Block[]): number {
  let at = block;
  while (at.parent !== null) {
    const parent = blocks[at.parent];
    if (!parent || parent.role !== 'operative') break;
    // A numbered clause with a text of its own ends there; only list items belong to the clause above them.
    if (!isListItem(at, parent)) break;
    at = parent;
  }
  return at.index;
}

/** True for (a), (i), bullets and unnumbered text under a clause, false for a further full number (7.2 under 7). */
function isListItem(block: Block, parent: Block): boolean {
  if (block.label === '' || block.clause === parent.clause) return true;
  return !/^\S*\d+\.\d/u.test(block.label) || /[)\]]$/u.test(block.label);
}

/** The statement whose verb and party a list item takes over. */
function leadInOf(block: Block, blocks: readonly Block[], lastOf: ReadonlyMap<number, Statement>): Statement | null {
  if (block.parent === null || block.cell !== null) return null;
  const parent = blocks[block.parent];
  if (!parent || parent.role !== 'operative') return null;
  return /[:\u2014\u2013-]\s*$/u.test(parent.text) || /(?:following|shall|must|will|to)\s*$/u.test(parent.text)
    ? (lastOf.get(parent.index) ?? null)
    : null;
}

function firstOffset(block: Block): number {
  return block.text.length - block.text.trimStart().length;
}
