/** Which names of exhibits in running text mean an exhibit of this contract. */
import { hasVerb, wordsOf } from '../../contract/wording.ts';

/** The exhibit of another document ("Exhibit B to the Credit Agreement", "AT&T's Appendix BA"), a form of an authority, or a name in a list. */
export function isForeign(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  if (start === 0 ? !hasVerb(wordsOf(text)) : !goesOn(before)) return true;
  if (/[’']s?$|\b(?:to|will|shall) be (?:attached|added|agreed)\b[^.;]{0,24}$/.test(before)) return true;
  // "Exhibit A is amended": that of the agreement which this one changes.
  if (
    /^\S+ \S+ (?:is|are|shall be|to) (?:hereby |further )?(?:amended|deleted|replaced|modified)/.test(
      text.slice(start, start + 60),
    )
  )
    return true;
  // "OMB Circular A-130, Management of Information, Appendix III".
  if (
    /\b(?:circular|publication|directive|regulation|handbook|manual|standard)s?\b[^.;]{0,70},\s*$/i.test(
      text.slice(Math.max(0, start - 100), start),
    )
  )
    return true;
  // The number that a public filing bears: "Exhibit 99(h)(3)".
  if (/^exhibit \d{2}\s?[.(]/i.test(text.slice(start, start + 16))) return true;
  // Filings and catalogs of authorities: Schedule 13D, Schedule 70.
  if (/^schedule (?:13[DGE]|14[A-Z]|TO|K-1|[5-9]\d)\b/i.test(text.slice(start, start + 16))) return true;
  // Behind the last name of a row: "Annex 1A, Annex 1B and Annex II of the UK Addendum".
  const after = text.slice(start, start + 200);
  const rest = after.slice(rowAt(text, start));
  // A list of exhibits or a contents page: "Exhibit A Prices Exhibit B Forms".
  if (/^\s*[-\u2013\u2014:]|^\s+[A-Z]/.test(rest) || (/^\s+[^\x20-\x7e]/.test(rest) && /^\s+\p{Lu}/u.test(rest)))
    return true;
  if (!/^[\s,]*(?:\([^)]{0,60}\)[\s,]*)?(?:of|to|in|under|from) /.test(rest)) return false;
  const owner =
    /^[\s,]*(?:\([^)]{0,60}\)[\s,]*)?(?:of|to|in|under|from) (?:(?:the|that|such|its|each|any|a) (?:certain )?)?(\p{L}+(?: \p{L}+)?)/u.exec(
      rest,
    )?.[1];
  if (owner === undefined) return false;
  return (
    /^\p{Lu}/u.test(owner) &&
    !/^(?:This|Agreement|Contract|Exhibit|Schedule|Section|Master Agreement|Customer|Supplier)\b(?! (?:for|of|dated|between)\b)/u.test(
      owner,
    )
  );
}

/** True where a sentence goes on behind these words: after a small letter, a sign that joins, or a capital alone. */
function goesOn(before: string): boolean {
  if (/[a-z(,&]$|\b[A-Z]$/.test(before)) return true;
  return /[^\x20-\x7e]$/.test(before) && /\p{Ll}$/u.test(before);
}

/** Characters of a row of names that begins at an offset: "Annex 1A, Annex 1B and Annex II", "Exhibits A and B". */
export function rowAt(text: string, start: number): number {
  return row.exec(text.slice(start, start + 200))?.[0].length ?? 0;
}

const row =
  /^(?:[\s,]*(?:and|or|&)?\s*(?:[Ee]xhibits?|EXHIBITS?|[Ss]chedules?|SCHEDULES?|[Aa]nnex(?:es)?|ANNEX(?:ES)?|[Aa]ppendix|[Aa]ppendices|APPENDIX|[Aa]ttachments?|ATTACHMENTS?)?\s*\(?(?:[A-Z]|\d)[A-Z0-9]{0,3}(?:[.-][A-Z0-9]{1,3})?\)?(?![A-Za-z])){1,12}/u;
