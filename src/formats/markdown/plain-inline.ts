/** Markdown inside a paragraph to the words that a reader sees. One pass; no input makes it slow. */
import { decodeEntity } from './decode-entity.ts';
import { delimiterRun, pairDelimiters } from './emphasis.ts';
import type { Piece } from './emphasis.ts';
import { tagText } from './html-tag.ts';
import { linkEnd, matchingBrackets } from './link-end.ts';

type PlainInline = {
  readonly text: string;
  /** Text between `~~` marks: struck out, so it does not bind. */
  readonly struck: readonly string[];
  readonly images: number;
};

/** A `<` whose `>` is farther away than this is a character. The bound keeps the pass linear. */
const longestTag = 1000;

/** How far the pass has come. */
type Scan = {
  readonly source: string;
  readonly isDefined: (label: string) => boolean;
  /** Where each bracket closes. */
  readonly closing: ReadonlyMap<number, number>;
  /** Where to go on after the `]` of a link, by its place. */
  readonly jumps: Map<number, number>;
  readonly pieces: Piece[];
  readonly struck: string[];
  /** Marks that are known to have no partner in the rest of the source. */
  readonly unclosed: Set<string>;
  images: number;
  at: number;
};

/** What to do with a character that may mean something; each moves the scan on by at least one character. */
const handlers: Readonly<Record<string, (scan: Scan) => void>> = {
  '\\': escaped,
  '`': code,
  '~': strike,
  '!': image,
  '[': openBracket,
  ']': closeBracket,
  '<': angle,
  '&': entity,
  '*': emphasis,
  _: emphasis,
};

/** The words of `markdown`; `isDefined` tells whether a link or footnote label has a definition in the document. */
export function plainInline(markdown: string, isDefined: (label: string) => boolean): PlainInline {
  const scan: Scan = {
    source: markdown,
    isDefined,
    closing: matchingBrackets(markdown),
    jumps: new Map(),
    pieces: [],
    struck: [],
    unclosed: new Set(),
    images: 0,
    at: 0,
  };
  while (scan.at < markdown.length) {
    const handle = handlers[markdown.charAt(scan.at)];
    if (handle === undefined) plainText(scan);
    else handle(scan);
  }
  pairDelimiters(scan.pieces);
  return { text: scan.pieces.map((piece) => piece.text).join(''), struck: scan.struck, images: scan.images };
}

function put(scan: Scan, text: string, length: number): void {
  scan.pieces.push({ text, delimiter: null });
  scan.at += length;
}

function plainText(scan: Scan): void {
  let end = scan.at + 1;
  while (end < scan.source.length && handlers[scan.source.charAt(end)] === undefined) end++;
  put(scan, scan.source.slice(scan.at, end), end - scan.at);
}

function escaped(scan: Scan): void {
  const next = scan.source.charAt(scan.at + 1);
  if (next === '\n' || /[!-/:-@[-`{-~]/.test(next)) put(scan, next, 2);
  else put(scan, '\\', 1);
}

function code(scan: Scan): void {
  const { source, at, unclosed } = scan;
  const run = runLength(source, at);
  const fence = '`'.repeat(run);
  const end = unclosed.has(fence) ? -1 : codeEnd(source, at + run, run);
  if (end === -1) {
    unclosed.add(fence);
    put(scan, fence, run);
  } else put(scan, codeText(source.slice(at + run, end)), end + run - at);
}

function strike(scan: Scan): void {
  const { source, at, unclosed } = scan;
  const opens = source.startsWith('~~', at) && !unclosed.has('~~');
  const end = opens ? source.indexOf('~~', at + 2) : -1;
  if (end === -1) {
    if (opens) unclosed.add('~~');
    put(scan, '~', 1);
  } else {
    scan.struck.push(source.slice(at + 2, end));
    scan.at = end + 2;
  }
}

function image(scan: Scan): void {
  const isImage =
    scan.source.charAt(scan.at + 1) === '[' && linkEnd(scan.source, scan.at + 1, scan.closing, scan.isDefined) !== null;
  if (isImage) scan.images += 1;
  put(scan, isImage ? '' : '!', 1);
}

function openBracket(scan: Scan): void {
  const { source, at } = scan;
  const close = scan.closing.get(at);
  const end = linkEnd(source, at, scan.closing, scan.isDefined);
  if (close === undefined || end === null) put(scan, '[', 1);
  else if (source.charAt(at + 1) === '^') scan.at = end;
  else {
    scan.jumps.set(close, end);
    scan.at += 1;
  }
}

function closeBracket(scan: Scan): void {
  const jump = scan.jumps.get(scan.at);
  if (jump === undefined) put(scan, ']', 1);
  else scan.at = jump;
}

function angle(scan: Scan): void {
  const inside = scan.source.slice(scan.at + 1, scan.at + 1 + longestTag);
  const end = inside.indexOf('>');
  const shown = end === -1 ? null : tagText(inside.slice(0, end));
  put(scan, shown ?? '<', shown === null ? 1 : end + 2);
}

function entity(scan: Scan): void {
  const found = decodeEntity(scan.source, scan.at);
  put(scan, found?.text ?? '&', found?.length ?? 1);
}

function emphasis(scan: Scan): void {
  const run = runLength(scan.source, scan.at);
  scan.pieces.push(delimiterRun(scan.source, scan.at, run));
  scan.at += run;
}

function runLength(text: string, start: number): number {
  const character = text.charAt(start);
  let end = start + 1;
  while (text.charAt(end) === character) end++;
  return end - start;
}

function codeEnd(text: string, start: number, run: number): number {
  for (let at = text.indexOf('`', start); at !== -1;) {
    const found = runLength(text, at);
    if (found === run) return at;
    at = text.indexOf('`', at + found);
  }
  return -1;
}

function codeText(inside: string): string {
  const line = inside.replaceAll('\n', ' ');
  return line.length > 2 && line.startsWith(' ') && line.endsWith(' ') ? line.slice(1, -1) : line;
}
