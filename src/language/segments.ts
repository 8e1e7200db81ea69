/** One sentence cut where a new duty begins, so that a hedge or a denial in one part does not speak for the others. */
import { isSpace, skipSpace, trimmed, type Range } from './ranges.ts';
import { otherLetters } from './scripts.ts';

/**
 * Cuts a sentence at semicolons, before list letters — "(a)", "(ii)" — and before a coordinate verb: ", and shall", "and
 * shall not", "and Customer will", ", but Supplier may". In doubt it does not cut: brackets, references ("paragraph (a)"),
 * figures after their words ("thirty (30)") and limits (", but no later than") stay with what they belong to.
 *
 * @param start first offset of the sentence
 * @param end offset behind it
 * @returns ranges without space at their ends, in order, that together hold all of the sentence that is no space
 */
export function splitSegments(text: string, start: number, end: number): Range[] {
  const cuts = findCuts(text, start, end);
  const segments: Range[] = [];
  let from = start;
  for (const cut of [...cuts, end]) {
    const range = trimmed(text, from, cut);
    if (range !== null) segments.push(range);
    from = cut;
  }
  return segments;
}

function findCuts(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  const last = (): number => cuts.at(-1) ?? start;
  let depth = 0;
  /** Where the last reference in brackets ended. */
  let reference = -1;
  signs.lastIndex = start;
  while (signs.test(text) && signs.lastIndex <= end) {
    const at = signs.lastIndex - 1;
    const sign = text[at] as string;
    if (sign === '(') {
      const letter = enumerator(text, at, end);
      if (letter > 0) {
        const refers =
          followsReference(text, start, at) || (reference >= 0 && linksReferences(text.slice(reference, at)));
        if (refers) reference = letter;
        else if (depth === 0 && !isLink(text, last(), at)) cuts.push(at);
        signs.lastIndex = letter;
      } else depth++;
    } else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (sign === ';') {
      if (!isLink(text, at + 1, end)) cuts.push(at + 1);
    } else if (startsDuty(text, last(), at)) cuts.push(at + 1);
  }
  return cuts;
}

/** Brackets, semicolons, and the space before a word that may join two duties. */
const signs = /[();]|\s(?=(?:and|but|or)\s)/g;

/** True where nothing but "and" or "or" stands between two places, which is no segment of its own. */
function isLink(text: string, from: number, to: number): boolean {
  const start = Math.min(skipSpace(text, from), to);
  return to - start <= 12 && /^(?:and|or|and\/or)?[\s,]*$/.test(text.slice(start, to));
}

/** Where a list letter in brackets at `at` ends: "(a)", "(iv)", "(bb)", "(2)"; 0 where there is none. */
function enumerator(text: string, at: number, end: number): number {
  if (at > 0 && !isSpace(text.charCodeAt(at - 1))) return 0;
  const found = /^\((?:[a-z]|([a-z])\1|[ivx]{2,5}|[A-Z]|\d{1,2})\)(?=[\s,;:]|$)/.exec(
    text.slice(at, Math.min(at + 8, end)),
  );
  if (found === null) return 0;
  // A figure in brackets is the number before it once more: "thirty (30) days". A list number follows a sign or "and".
  if (
    /\d/.test(found[0]) &&
    !/(?:[:;,]|\b(?:and|or|shall|will|must|to))\s*$/.test(text.slice(Math.max(0, at - 12), at))
  )
    return 0;
  return at + found[0].length;
}

/** True where the bracketed letter belongs to a reference: "Section 7 (b)", "paragraph (a)". */
function followsReference(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - 24), at).trimEnd();
  return /(?:\b(?:sub)?(?:section|paragraph|clause|item|part|article|exhibit|schedule|point|§)s?|[\d)])$/i.test(before);
}

function linksReferences(between: string): boolean {
  return between.length <= 12 && /^\s*,?\s*(?:and|or|and\/or|through|to|-|–)?\s*$/.test(between);
}

/** True when the word after the space at `at` begins a coordinate duty; `from` is where the segment begins. */
function startsDuty(text: string, from: number, at: number): boolean {
  const rest = text.slice(at + 1, at + 90);
  if (sameSubjectDenied.test(rest)) return true;
  const { contrast, newSubject } = otherLetters.test(rest) ? (inAnyScript ??= dutiesWith(anyScript)) : inEnglish;
  if (text[at - 1] === ',' && (sameSubject.test(rest) || contrast.test(rest))) return true;
  if (!newSubject.test(rest)) return false;
  // "Supplier and Customer shall" is one subject: a new one needs a verb before it.
  const before = text.slice(Math.max(from, at - 400), at);
  return verb.test(before) && !/\bbetween\s[^,;]{1,40}$/.test(before);
}

const modal = '(?:shall|will|must|may|cannot)';
const verb = /\b(?:shall|will|must|may|cannot|agrees|undertakes|warrants|represents|is|are|has|have)\b/;
/** "and shall", "or will": only after a comma, for "shall and will" and "may and shall" are one verb. */
const sameSubject = new RegExp(
  `^(?:and|or)\\s(?:further\\s|also\\s|hereby\\s)?(?:${modal}|agrees|undertakes|warrants|represents)\\b`,
);
const sameSubjectDenied = /^(?:and|or|but)\s(?:shall|will|must|may)\s(?:not|never)\b/;

/** The letters and digits of a script, as the insides of a class of characters. */
type Script = { readonly capitals: string; readonly letters: string; readonly digits: string; readonly flags: string };

/** Duties with a subject of their own, for texts in a script. */
function dutiesWith({ capitals, letters, digits, flags }: Script): {
  readonly newSubject: RegExp;
  readonly contrast: RegExp;
} {
  const subject = `(?:(?:the|each|such|neither|no|any)\\s)?(?:[${capitals}][${letters}${digits}’'-]{0,30}\\s){1,3}`;
  const other = `(?:the|each|such|any|no)\\s[${letters}]{1,30}\\s|it\\s|they\\s|in\\sno\\sevent\\s|nothing\\s`;
  return {
    newSubject: new RegExp(
      `^(?:and|or|but)\\s${subject}(?:${modal}|agrees|undertakes|is\\snot|has\\sno|shall)\\b`,
      flags,
    ),
    contrast: new RegExp(
      `^but\\s(?:${subject}|${other})?(?:${modal}|is|are|has|have|does|do|makes|disclaims)\\b`,
      flags,
    ),
  };
}

const inEnglish = dutiesWith({ capitals: 'A-Z', letters: 'A-Za-z', digits: '0-9', flags: '' });
const anyScript: Script = { capitals: '\\p{Lu}', letters: '\\p{L}', digits: '\\p{N}', flags: 'u' };
let inAnyScript: ReturnType<typeof dutiesWith> | null = null;
