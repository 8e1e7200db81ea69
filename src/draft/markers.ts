import type { Piece, Pieces } from './pieces.ts';
import { typographic } from './typographic.ts';

/*
 * Handlebars gives one string. What a value means travels through it between two noncharacters of Unicode, which no
 * interchanged text may hold: open + one letter for the kind + content + close. `plainValue` takes them out of values
 * and `checkText` out of templates, so a marker is always one that we wrote.
 */
const open = '\uFDD0';
const close = '\uFDD1';
const marker = /\uFDD0([vnrc])([^\uFDD0\uFDD1]*)\uFDD1/u;

/** Wraps a value, so that it can never be read as structure (a list dash at the start of a line). */
export function markValue(text: string): string {
  return `${open}v${text}${close}`;
}

/** Wraps a name or other free words of a person. */
export function markName(text: string): string {
  return `${open}n${text}${close}`;
}

/** Wraps a cross-reference to the block with this id. */
export function markReference(id: string): string {
  return `${open}r${id}${close}`;
}

/** Wraps a point that somebody must still settle, brackets included. */
export function markConfirm(text: string): string {
  return `${open}c${text}${close}`;
}

/** True where a text holds a character that is kept for markers. */
export function holdsMarker(text: string): boolean {
  return text.includes(open) || text.includes(close);
}

/** Takes one rendered paragraph and gives its pieces; runs of blanks become one space, across pieces too. */
export function readMarkers(rendered: string): Pieces {
  const pieces: Piece[] = [];
  // With two groups, split gives text, kind, content, text, kind, content, …, text.
  const parts = rendered.split(marker);
  let endsBlank = true;
  const add = (kind: 'text' | 'name', raw: string): void => {
    let text = (kind === 'name' ? raw : typographic(raw)).replace(/\s+/gu, ' ');
    if (endsBlank && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    endsBlank = text.endsWith(' ');
    const last = pieces.at(-1);
    if (kind === 'text' && last?.kind === 'text') pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  };
  for (let index = 0; index < parts.length; index += 3) {
    add('text', parts[index] ?? '');
    const kind = parts[index + 1];
    const content = parts[index + 2] ?? '';
    if (kind === 'r') {
      pieces.push({ kind: 'reference', to: content });
      endsBlank = false;
    } else if (kind === 'c') {
      pieces.push({ kind: 'confirm', text: content });
      endsBlank = false;
    } else if (kind !== undefined) {
      add(kind === 'n' ? 'name' : 'text', content);
    }
  }
  return withoutFinalBlank(pieces);
}

function withoutFinalBlank(pieces: readonly Piece[]): Pieces {
  const last = pieces.at(-1);
  if (last === undefined || last.kind === 'reference' || !last.text.endsWith(' ')) return pieces;
  const text = last.text.trimEnd();
  return text === '' ? pieces.slice(0, -1) : [...pieces.slice(0, -1), { ...last, text }];
}
