import type { Block, DefinedTerm, Mark } from '../../contract/contract.ts';
import { evidenceAt } from '../quote.ts';
import type { StatementIndex } from '../statement-index.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** A security term that is defined and that no clause uses. */
export const definedNotUsed: HygieneRule = {
  id: 'defined-not-used',
  title: 'Term defined and not used',
  severity: 'medium',
  why: 'A definition obliges nobody. Where a contract defines a security term and no clause uses it, the clause that was meant to use it is often missing.',
  check: ({ contract, index }) => {
    const texts = contract.blocks.filter(isRead).map(readable);
    const known = new Set(index.compiled.library.definitions.map(({ term }) => term.toLowerCase()));
    return contract.terms.flatMap((term) => flawIn({ contract, index }, texts, known, term));
  },
};

type Text = { readonly block: number; readonly words: string };

function flawIn(
  { contract, index }: Pick<Scene, 'contract' | 'index'>,
  texts: readonly Text[],
  known: ReadonlySet<string>,
  { term, block }: DefinedTerm,
): Flaw[] {
  const defining = contract.blocks[block];
  if (defining?.role !== 'definition') return [];
  const mark = defining.marks.find(
    ({ kind, start, end }) => kind === 'term' && defining.text.slice(start, end) === term,
  );
  if (!known.has(term.toLowerCase()) && (mark === undefined || !isSubject(index, block, mark))) return [];
  // “SBOM” or “Software Bill of Materials”: one of the names is enough.
  const names = contract.terms.filter((other) => other.block === block).map(({ term: name }) => normal(name));
  // “End of Life” (EOL): the short form is a name too.
  const short = /^[”"]?\s*\([“"]?([A-Z]{2,6})[”"]?\)/u.exec(
    defining.text.slice(mark === undefined ? 0 : mark.end),
  )?.[1];
  if (short !== undefined) names.push(normal(short));
  if (names.length > 4 || texts.some((text) => text.block !== block && names.some((name) => uses(text.words, name))))
    return [];
  if (names[0] !== normal(term)) return [];
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
