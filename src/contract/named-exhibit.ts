import type { ExhibitHeading } from './exhibit-label.ts';
import type { SourceParagraph } from './source.ts';
import { isAllCapitals, otherLetters, wordsOf } from './wording.ts';

const NAMED = / (?:Schedule|Exhibit|Annex|Appendix|Attachment)/;

/** `the Equipment Schedule`; `word` is an expression for a word with a capital. */
function namingWith(word: string, flags: string): RegExp {
  return new RegExp(`\\bthe ((?:${word} ){1,3}(?:Schedule|Exhibit|Annex|Appendix|Attachment))\\b`, flags);
}

const inEnglish = namingWith('[A-Z][a-z]+', 'g');
let inAnyScript: RegExp | null = null;

const WORDS = new Set(['schedule', 'exhibit', 'annex', 'appendix', 'attachment']);

/**
 * Exhibits that the text calls by a name instead of a letter: `described in the Equipment Schedule`. In small letters.
 */
export function findNamedExhibits(paragraphs: readonly SourceParagraph[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of paragraphs) {
    // Letters of all scripts are slow to look for, and few paragraphs name an exhibit at all.
    if (!NAMED.test(text)) continue;
    const naming = otherLetters.test(text) ? (inAnyScript ??= namingWith('\\p{Lu}\\p{Ll}+', 'gu')) : inEnglish;
    for (const { 1: name } of text.matchAll(naming)) found.add(name!.toLowerCase());
  }
  return found;
}

/** Reads a prominent line as the heading of such an exhibit; null where the text does not call it so. */
export function readNamedExhibit(
  text: string,
  source: SourceParagraph,
  named: ReadonlySet<string>,
): ExhibitHeading | null {
  if (named.size === 0 || text.length > 60 || source.cell !== null || !named.has(text.toLowerCase())) return null;
  if (!source.bold && source.outline === null && !isAllCapitals(text)) return null;
  const words = wordsOf(text.toLowerCase());
  if (!WORDS.has(words.at(-1) ?? '')) return null;
  const label = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return { labels: [label], displayed: '', end: 0 };
}
