/** What is left in plain text of the pages it was printed on: page numbers, page tags, filing footers. */

const tags =
  /^<\/?(?:PAGE|TEXT|DOCUMENT|TYPE|SEQUENCE|FILENAME|DESCRIPTION|TABLE|CAPTION|FN|S|C)\b[^>]{0,80}>(?:\s*[\w.-]{0,40})?$/i;
const pageOf = /^(?:-\s*)?page\s+\d{1,4}(?:\s+of\s+\d{1,4})?(?:\s*-)?$/i;
/** `-12-`, `- 12 -`, `-12- 13`: hyphens on both sides make it a page number wherever it stands. */
const dashed = /^[-–—]\s*\d{1,4}\s*[-–—](?:\s+\d{1,4})?$/;
/** `Source: ACME CORP, 10-12B, 12/17/2019`, printed at the foot of every page of a filing. */
const filing = /^source:\s[^\n]{2,120},\s*[\w/-]{1,12},\s*\d{1,2}\/\d{1,2}\/\d{2,4}$/i;
const looks = [tags, pageOf, dashed, filing];
/** What all of them begin with: one look at the first letter is enough for nearly every line. */
const opening = /^[<\-–—ps]/i;
const lone = /^\d{1,4}$/;

/**
 * Numbers of the lines (from 0) that belong to the page and not to the text. A lone number is a page number only where
 * the lone number before it or after it is its neighbor, or where it cuts a sentence in two: a cell of a flattened table
 * keeps its number.
 */
export function pageDebris(lines: readonly string[]): ReadonlySet<number> {
  const debris = new Set<number>();
  const numbers: { readonly line: number; readonly value: number }[] = [];
  for (const [index, raw] of lines.entries()) {
    if (raw.length > 200) continue;
    const line = raw.trim();
    if (line === '') continue;
    if (opening.test(line) && looks.some((look) => look.test(line))) debris.add(index);
    if (lone.test(line)) numbers.push({ line: index, value: Number(line) });
  }
  for (const [place, { line, value }] of numbers.entries()) {
    const before = numbers[place - 1]?.value;
    const after = numbers[place + 1]?.value;
    if (before === value - 1 || after === value + 1 || isBesideDebris(lines, line, debris)) debris.add(line);
    else if (cutsSentence(lines, line, debris)) debris.add(line);
  }
  return debris;
}

const nothing: ReadonlySet<number> = new Set();

/** True where only blank lines stand between a line and a tag or a footer of the page. */
function isBesideDebris(lines: readonly string[], line: number, debris: ReadonlySet<number>): boolean {
  return debris.has(nearest(lines, line, -1, nothing)) || debris.has(nearest(lines, line, 1, nothing));
}

/** True where the text around a line plainly is one sentence. */
function cutsSentence(lines: readonly string[], line: number, debris: ReadonlySet<number>): boolean {
  const before = lines[nearest(lines, line, -1, debris)] ?? '';
  const after = lines[nearest(lines, line, 1, debris)] ?? '';
  return /^\s*[a-z]{2}/.test(after.slice(0, 200)) && /[\p{L}\p{N},]\s*$/u.test(before.slice(-200));
}

/** Number of the nearest line with text that is not in `passed`, looked for among the twenty before or after `line`. */
function nearest(lines: readonly string[], line: number, step: 1 | -1, passed: ReadonlySet<number>): number {
  for (let away = 1; away <= 20; away++) {
    const at = line + away * step;
    if (!passed.has(at) && (lines[at] ?? '').trim() !== '') return at;
  }
  return -1;
}
