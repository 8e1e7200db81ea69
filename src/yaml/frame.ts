/** Shows a problem with the line it is in: `error: …`, `--> file:line:column`, the line, carets, help. */
import type { Problem } from './problem.ts';
import { columnsOf, visible } from './visible-text.ts';

/** Columns of source text to show; longer lines are cut around the underlined part. */
const maxColumns = 100;

/**
 * One problem as plain text of several lines, ending without a line feed. `text` is the text of the file that the
 * problem is in. Control and direction characters of the file are made visible, so nothing of it reaches a terminal raw.
 */
export function renderProblem(problem: Problem, text: string): string {
  const number = String(problem.line);
  const gutter = ' '.repeat(number.length);
  const lines = [
    `${problem.level}: ${visible(problem.message)}`,
    `${gutter}--> ${visible(problem.path)}:${problem.line}:${problem.column}`,
  ];
  const source = sourceLine(text, problem.line);
  if (source !== null) {
    const { before, marked, after } = cutAround(source, problem.column - 1, problem.length);
    lines.push(
      `${gutter} |`,
      `${number} | ${before}${marked}${after}`,
      `${gutter} | ${' '.repeat(columnsOf(before))}${'^'.repeat(Math.max(1, columnsOf(marked)))}`,
    );
  }
  if (problem.help !== '') lines.push(`${gutter} = help: ${visible(problem.help)}`);
  return lines.join('\n');
}

/** Line `number` (1-based) without its line ending; null when the text has no such line or it is blank. */
function sourceLine(text: string, number: number): string | null {
  let start = 0;
  for (let line = 1; line < number; line++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return null;
  }
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
  return line.trim() === '' ? null : line;
}

/** The part of a line around the underlined characters, as visible text of at most `maxColumns` columns. */
function cutAround(
  line: string,
  start: number,
  length: number,
): { readonly before: string; readonly marked: string; readonly after: string } {
  const from = Math.min(start, line.length);
  const until = from + Math.min(length, maxColumns);
  const marked = cutEnd(visible(line.slice(from, until)), Math.floor((maxColumns * 3) / 4));
  const spare = maxColumns - columnsOf(marked);
  // Most of the room goes before the mark: what leads to it explains it.
  const before = cutStart(visible(line.slice(Math.max(0, from - maxColumns), from)), Math.floor((spare * 2) / 3));
  if (marked.endsWith('…')) return { before, marked, after: '' };
  const after = cutEnd(visible(line.slice(until, until + maxColumns)), spare - columnsOf(before));
  return { before, marked, after };
}

function cutEnd(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns) break;
    kept += character;
  }
  return `${kept}…`;
}

function cutStart(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  const kept: string[] = [];
  let used = 1;
  for (const character of [...text].reverse()) {
    used += columnsOf(character);
    if (used > columns) break;
    kept.push(character);
  }
  return `…${kept.reverse().join('')}`;
}
