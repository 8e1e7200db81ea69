/** One sentence → the parts in which one verb governs. */
import type { Block } from '../contract/contract.ts';
import { splitSegments } from '../language/sentences.ts';
import type { Token } from '../language/tokens.ts';
import type { CompiledLibrary } from './compile-library.ts';
import type { Governor } from './governor.ts';
import { governors } from './governors.ts';
import { isPossessive } from './party-places.ts';
import { determiners } from './function-words.ts';
import type { Meaning } from './meaning.ts';
import type { PartyHit } from './party-words.ts';
import type { Hit, Sentence, Side } from './statement.ts';

export type Part = {
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

/** Cuts a sentence before each verb that governs, and at semicolons and list letters, by the phrases and parties found in it. */
export function cutSentence(
  block: Block,
  sentence: Sentence,
  compiled: CompiledLibrary,
  hits: readonly Hit[],
  named: readonly PartyHit[],
): Part[] {
  const { tokens } = sentence;
  const weighing = weighingHits(hits, compiled.meanings);
  const found = governors(block.text, tokens, weighing, compiled.meanings, named);
  const starts = statementStarts(block, sentence, found);
  const byPart = {
    hits: splitAt(starts, hits),
    weighing: splitAt(starts, weighing),
    governors: splitAt(starts, found),
    parties: splitAt(starts, named),
  };
  const parts = starts.map((first, at): Part => {
    const last = (starts[at + 1] ?? tokens.length) - 1;
    const hedges: Hit[] = [];
    let capped = false;
    for (const hit of byPart.weighing[at] ?? []) {
      const kind = compiled.meanings[hit.key]?.kind;
      if (kind === 'hedge') hedges.push(hit);
      else if (kind === 'hard-cap') capped = true;
    }
    const opening = openers.has((tokens[first] as Token).word) ? first + 1 : first;
    const opener = byPart.parties[at]?.find(
      (party) => party.first === opening && !isPossessive(block.text, tokens, party),
    );
    const governor = byPart.governors[at]?.[0] ?? (opener ? wished(opener, tokens, last) : null);
    const subject = opener && (acknowledged(opener, tokens, byPart.parties[at] ?? []) ?? opener);
    return {
      first,
      last,
      hits: byPart.hits[at] ?? [],
      hedges: widest(hedges, compiled),
      governor,
      by: governor ? governor.by : (subject?.side ?? null),
      capped,
      continues: at > 0,
    };
  });
  if (parts.every(({ hedges }) => hedges.length === 0)) return parts;
  return spreadTrailingHedges(spreadLeadingHedges(parts, tokens), tokens.length);
}

/** The few hits that tell how firmly something is said and who is bound: verbs, refusals, hedges and their caps. */
function weighingHits(hits: readonly Hit[], meanings: readonly Meaning[]): readonly Hit[] {
  const weighing: Hit[] = [];
  for (let at = 0; at < hits.length; at++) {
    const hit = hits[at] as Hit;
    const kind = meanings[hit.key]?.kind;
    if (kind === 'force' || kind === 'disclaimer' || kind === 'hedge' || kind === 'hard-cap') weighing.push(hit);
  }
  return weighing;
}

/** "unless this is costly" is one qualification, not also a bare "unless". */
function widest(hedges: readonly Hit[], { meanings, library }: CompiledLibrary): Hit[] {
  const weakens = ({ key }: Hit): boolean => {
    const meaning = meanings[key];
    const family = meaning?.kind === 'hedge' ? library.lexicon.hedges[meaning.hedge] : undefined;
    // Whether words that point back count is not known yet.
    return family?.effect === 'weakens' && !family.points_back;
  };
  // They come in order, the longest first at each place: what ends within an earlier one lies in it.
  let reach = -1;
  return hedges.filter((one) => {
    if (!weakens(one)) return true;
    if (one.last <= reach) return false;
    reach = one.last;
    return true;
  });
}

/** What begins in each part. Both lists are in the order of the sentence, so that one walk over them is enough. */
function splitAt<T extends { readonly first: number }>(
  starts: readonly number[],
  found: readonly T[],
): readonly (readonly T[])[] {
  if (starts.length === 1) return [found];
  let next = 0;
  return starts.map((_, at) => {
    const end = starts[at + 1] ?? Infinity;
    const own: T[] = [];
    for (let one = found[next]; one && one.first < end; one = found[++next]) own.push(one);
    return own;
  });
}

/** "warrants that, to its knowledge, the Product contains no virus and has been scanned": what opens the content clause covers all of it. */
function spreadLeadingHedges(parts: readonly Part[], tokens: readonly Token[]): Part[] {
  let leading: readonly Hit[] = [];
  return parts.map((part) => {
    if (part.governor?.subject !== null && part.governor?.subject !== undefined && part.governor.by !== null)
      leading = [];
    const spread = leading.length === 0 ? part : { ...part, hedges: [...part.hedges, ...leading] };
    const opening = part.hedges.filter(({ first }) => tokens[first - 1]?.word === 'that');
    if (opening.length > 0) leading = opening;
    return spread;
  });
}

/** A hedge that closes a row of verbs with one subject ("shall …, shall …, as Supplier deems appropriate") takes all of them back. */
function spreadTrailingHedges(parts: readonly Part[], length: number): Part[] {
  const last = parts.at(-1);
  const trailing = last?.hedges.filter((hedge) => hedge.last >= length - 3) ?? [];
  if (trailing.length === 0) return [...parts];
  let shared = parts.length - 1;
  while (shared > 0 && (parts[shared]?.governor?.subject ?? null) === null) shared--;
  return parts.map((part, at) =>
    at >= shared && at < parts.length - 1 ? { ...part, hedges: [...part.hedges, ...trailing] } : part,
  );
}

/** Token positions at which statements of a sentence begin; the first is always 0. */
function statementStarts(block: Block, sentence: Sentence, found: readonly Governor[]): number[] {
  const { tokens } = sentence;
  const segments: number[] = [];
  let token = 0;
  for (const { start } of splitSegments(block.text, sentence.start, sentence.end)) {
    while (token < tokens.length && (tokens[token] as Token).end <= start) token++;
    if (token > 0 && token < tokens.length) segments.push(token);
  }
  if (segments.length === 0 && found.length === 0) return [0];
  const starts = new Set<number>([0, ...segments]);
  const opening = found[0] ? endOfDeclaration(found[0], tokens) : null;
  if (opening !== null) starts.add(opening);
  let next = 0;
  for (let k = 1; k < found.length; k++) {
    const before = found[k - 1] as Governor;
    const governor = found[k] as Governor;
    while (next < segments.length && (segments[next] as number) <= before.last) next++;
    if ((segments[next] ?? Infinity) <= governor.first) continue;
    starts.add(beginningOf(governor, before, tokens));
  }
  return [...starts].sort((a, b) => a - b);
}

/** "We keep a certified program, and you can reach us": what stands before the party of the first verb is said by itself. */
function endOfDeclaration({ subject, force }: Governor, tokens: readonly Token[]): number | null {
  if (subject === null || subject < 6 || (force !== 'capability' && force !== 'permission')) return null;
  const joint = tokens[subject - 1]?.word;
  return joint === 'and' || joint === 'but' ? subject - 1 : null;
}

/** "Customer acknowledges that Supplier is audited every year" says something of Supplier. */
function acknowledged(
  { last }: PartyHit,
  tokens: readonly Token[],
  parties: readonly PartyHit[],
): PartyHit | undefined {
  if (!acknowledging.has(tokens[last + 1]?.word ?? '')) return undefined;
  const that = tokens.findIndex(({ word }, at) => at > last + 1 && at <= last + 4 && word === 'that');
  if (that < 0) return undefined;
  return parties.find(
    ({ first }) => first === that + 1 || (first === that + 2 && determiners.has(tokens[that + 1]?.word ?? '')),
  );
}

/** "The Agency seeks a platform that: (a) encrypts …": what the customer looks for, the supplier is to give. */
function wished({ side, first, last }: PartyHit, tokens: readonly Token[], end: number): Governor | null {
  if (side !== 'customer' || !wishing.has(tokens[last + 1]?.word ?? '')) return null;
  const that = tokens.findIndex(({ word }, at) => at > last + 1 && at <= end && (word === 'that' || word === 'which'));
  if (that < 0) return null;
  return {
    first: last + 1,
    last: last + 1,
    force: 'intention',
    by: 'supplier',
    subject: first,
    open: null,
    subordinate: false,
  };
}

const wishing: ReadonlySet<string> = new Set('seek seeks desire desires want wants'.split(' '));

const acknowledging: ReadonlySet<string> = new Set(
  'acknowledge acknowledges understand understands accept accepts confirm confirms'.split(' '),
);

/** Where the statement of a later verb begins in a sentence without a clear cut: at its party, else after the last conjunction. */
function beginningOf(governor: Governor, before: Governor, tokens: readonly Token[]): number {
  const floor = before.last + 1;
  if (governor.subject !== null && governor.subject >= floor) return governor.subject;
  for (let at = governor.first - 1; at >= Math.max(floor, governor.first - 12); at--) {
    if (conjunctions.has((tokens[at] as Token).word)) return at;
  }
  return governor.first;
}

/** Words between the beginning of a part and its subject; after any other word ("notify Customer") a party is an object. */
const openers: ReadonlySet<string> = new Set(['the', 'each', 'every', 'any', 'such', 'that', 'and', 'but', 'or']);
const conjunctions: ReadonlySet<string> = new Set(['and', 'but', 'or', 'provided', 'however', 'whereas']);
