import type { Block, Contract, DefinedTerm, Mark } from '../../contract/contract.ts';
import { evidenceAt } from '../quote.ts';
import type { StatementIndex } from '../statement-index.ts';
import type { Flaw, HygieneRule } from './rule.ts';

/** A security term that is defined and that no clause uses. */
export const definedNotUsed: HygieneRule = {
  id: 'defined-not-used',
  title: 'Term defined and not used',
  severity: 'medium',
  why: 'A definition obliges nobody. Where a contract defines a security term and no clause uses it, the clause that was meant to use it is often missing.',
  check: ({ contract, index }) => {
    const known = new Set(index.compiled.library.definitions.map(({ term }) => term.toLowerCase()));
    const terms = contract.terms.filter((term) => isSecurity(contract, index, known, term)).slice(0, mostTerms);
    const texts = terms.length === 0 ? [] : contract.blocks.filter(isRead).map(readable);
    return terms.flatMap((term) => flawIn(contract, texts, term));
  },
};

/** Every term is searched in the whole text: a document with more of them is no contract. */
const mostTerms = 200;

type Text = { readonly block: number; readonly words: string };

/** Terms of the library, and those whose own words name the subject of a requirement. */
function isSecurity(
  { blocks }: Contract,
  index: StatementIndex,
  known: ReadonlySet<string>,
  { term, block }: DefinedTerm,
): boolean {
  const defining = blocks[block];
  if (defining?.role !== 'definition') return false;
  const mark = markOf(defining, term);
  return known.has(term.toLowerCase()) || (mark !== undefined && isSubject(index, block, mark));
}

function flawIn(contract: Contract, texts: readonly Text[], { term, block }: DefinedTerm): Flaw[] {
  const defining = contract.blocks[block] as Block;
  const mark = markOf(defining, term);
  // “SBOM” or “Software Bill of Materials”: one of the names is enough.
  const marked = defining.marks.filter(({ kind }) => kind === 'term');
  const names = marked.map(({ start, end }) => normal(defining.text.slice(start, end)));
  if (names.length > 4 || (names.length > 0 && names[0] !== normal(term))) return [];
  // “End of Life” (EOL): the short form is a name too.
  const short = /^[”"]?\s*\([“"]?([A-Z]{2,6})[”"]?\)/u.exec(defining.text.slice(mark?.end ?? 0))?.[1];
  const all = [...names, normal(term), ...(short === undefined ? [] : [normal(short)])];
  if (texts.some((text) => text.block !== block && all.some((name) => uses(text.words, name)))) return [];
  const whole = evidenceAt(contract, block, 0, defining.text.length);
  return [
    {
      message: `“${term}” is defined and used in no clause`,
      at: mark === undefined ? whole : { ...whole, focus: evidenceAt(contract, block, mark.start, mark.end) },
      ask: 'Write the clause that the definition was meant for, or strike the definition.',
      severity: 'medium',
      confidence: 'medium',
    },
  ];
}

function markOf({ marks, text }: Block, term: string): Mark | undefined {
  return marks.find(({ kind, start, end }) => kind === 'term' && text.slice(start, end) === term);
}

/** True for a term whose own words name the subject of a requirement. */
function isSubject({ byBlock, compiled }: StatementIndex, block: number, term: Mark): boolean {
  return (byBlock.get(block) ?? []).some(({ sentence: { tokens }, hits }) =>
    hits.some(({ key, first, last }) => {
      const [from, to] = [tokens[first]?.start ?? -1, tokens[last]?.end ?? Infinity];
      return compiled.meanings[key]?.kind === 'subject' && from >= term.start && to <= term.end;
    }),
  );
}

function isRead({ role }: Block): boolean {
  return role === 'operative' || role === 'definition' || role === 'recital' || role === 'footnote' || role === 'note';
}

function readable({ index, text }: Block): Text {
  return { block: index, words: ` ${normal(text)} ` };
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/\(s\)|[’']s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** In the singular or the plural. */
function uses(words: string, name: string): boolean {
  const stem = name.endsWith('y') ? name.slice(0, -1) : name.replace(/s$/u, '');
  return words.includes(` ${stem}`);
}
