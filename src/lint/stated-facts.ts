/** What a contract itself says about the device and the deal: "the Product's wireless adapter", "hosted by Vendor". */
import type { Contract, Role } from '../contract/contract.ts';
import { evidenceAt, evidenceOf } from './quote.ts';
import { keysMeaning, type Holders } from './phrase-places.ts';
import type { StatementIndex } from './statement-index.ts';
import type { Hit, Statement } from './statement.ts';
import type { Evidence } from './verdict.ts';

export type StatedFact = {
  readonly value: boolean;
  readonly evidence: Evidence;
  /** The sentence describes and does no more; one that lays a duty on somebody may only provide for the case. */
  readonly plain: boolean;
};

/**
 * The facts that a contract states, by id, each with the first sentence that does. Recitals, definitions and headings
 * count here: they describe. What stands under a condition ("if the Product stores …", "any remote access") describes
 * nothing. A contract that says both yes and no is taken at its yes, since a yes makes more requirements apply.
 */
export function statedFacts(contract: Contract, index: StatementIndex): Map<string, StatedFact> {
  const { meanings, library } = index.compiled;
  const found = new Map<string, StatedFact>();
  for (const key of keysMeaning(index.compiled, 'fact')) {
    const meaning = meanings[key];
    if (meaning?.kind !== 'fact') continue;
    const id = library.facts[meaning.fact]?.id ?? '';
    if (found.get(id)?.value === true) continue;
    const { value } = meaning;
    const stated = firstStated(contract, index.places(key), value);
    if (stated !== null && (value || !found.has(id))) found.set(id, stated);
  }
  return found;
}

function firstStated(contract: Contract, holders: Holders, value: boolean): StatedFact | null {
  for (const [statement, hits] of holders) {
    const hit = hits.find((one) => describes(contract, statement, one, value));
    if (hit === undefined) continue;
    return { value, evidence: quoteOf(contract, statement, hit), plain: statement.force === 'declaration' };
  }
  return null;
}

const telling: ReadonlySet<Role> = new Set(['title', 'heading', 'recital', 'definition', 'operative']);

function describes(
  contract: Contract,
  { sentence, response }: Statement,
  { first, last }: Hit,
  value: boolean,
): boolean {
  const { tokens } = sentence;
  const role = contract.blocks[sentence.block]?.role;
  if (role === undefined || !telling.has(role) || sentence.question) return false;
  if (response !== null && response !== 'stands') return false;
  if (tokens.slice(0, first).some(({ word }) => conditions.has(word))) return false;
  const after = tokens.slice(last + 1);
  if (after[0]?.word === 'if' || (after[0]?.word === 'where' && after[1]?.word === 'applicable')) return false;
  if (!value) return !after.some(({ word }) => exceptions.has(word));
  return !tokens.slice(Math.max(0, first - 6), last).some(({ word }) => negations.has(word));
}

/** The words within their sentence. */
function quoteOf(contract: Contract, statement: Statement, { first, last }: Hit): Evidence {
  const { sentence } = statement;
  const [from, to] = [sentence.tokens[first], sentence.tokens[last]];
  const evidence = evidenceOf(contract, statement);
  return from && to ? { ...evidence, focus: evidenceAt(contract, sentence.block, from.start, to.end) } : evidence;
}

const conditions: ReadonlySet<string> = new Set(
  'if whether unless any where when whenever should extent case event provided may optional optionally'.split(' '),
);
const exceptions: ReadonlySet<string> = new Set('except unless without until other save but'.split(' '));
const negations: ReadonlySet<string> = new Set(['no', 'not', 'never', 'neither', 'nor', 'without']);
