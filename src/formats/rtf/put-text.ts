/** Text of a rich text file: from bytes to characters, and to the paragraph or table that it belongs to. */
import { symbolText } from '../docx/symbols.ts';
import { addPiece, openDraft } from '../pieces/paragraph-draft.ts';
import type { Change, PieceState } from '../pieces/piece.ts';
import { decodeBytes } from './code-pages.ts';
import type { ChangeMark, Rtf, State } from './state.ts';

/** Text in the bytes of the file; decoded when it ends, as a character may be two bytes. */
export function addBytes(rtf: Rtf, bytes: string): void {
  if (rtf.passing > 0) {
    const passed = Math.min(rtf.passing, bytes.length);
    rtf.passing -= passed;
    bytes = bytes.slice(passed);
  }
  if (rtf.state.destination !== 'skip') rtf.pending += bytes;
}

/** Decodes the bytes that wait, by the font they stand in. */
export function flush(rtf: Rtf): void {
  const { pending, state } = rtf;
  if (pending === '') return;
  rtf.pending = '';
  const font = rtf.fonts.get(state.font === -1 ? rtf.defaultFont : state.font);
  if (font?.charset === 2 && state.destination !== 'fonts') {
    const glyphs = [...pending].map((byte) => symbolText(font.name, (0xf000 + byte.charCodeAt(0)).toString(16)));
    addText(rtf, glyphs.join(''));
  } else addText(rtf, decodeBytes(pending, font?.codePage ?? rtf.codePage));
}

/** A character of Unicode (`\u`). Symbol fonts use the private area. */
export function addCharacter(rtf: Rtf, code: number): void {
  flush(rtf);
  rtf.passing = rtf.state.skipped;
  if (code >= 0xf000 && code <= 0xf0ff) {
    const font = rtf.fonts.get(rtf.state.font);
    addText(rtf, symbolText(font?.name ?? 'Symbol', code.toString(16)));
  } else addText(rtf, String.fromCharCode(code));
}

/** Characters, to where the open group sends them. */
export function addText(rtf: Rtf, text: string): void {
  const { state } = rtf;
  switch (state.destination) {
    case 'text':
      return putText(state, clean(text), rtf);
    case 'label':
      state.flow.label += text;
      return;
    case 'code':
      if (state.field && state.field.code.length < longestCode) state.field.code += text;
      return;
    case 'fonts':
    case 'styles':
    case 'authors':
      return addEntry(rtf, text);
    case 'skip':
    case 'shape':
    case 'upright':
      return;
  }
}

const longestCode = 1000;

function clean(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters to remove
  return text.replace(/[\u00ad\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}

/** Entries of the tables at the head of the file end in a semicolon. */
function addEntry(rtf: Rtf, text: string): void {
  for (const character of text) {
    if (character === ';') endEntry(rtf);
    else if (rtf.entry.length < longestCode) rtf.entry += character;
  }
}

/** Ends an entry of the table of fonts, styles or authors. */
export function endEntry(rtf: Rtf): void {
  const name = rtf.entry.trim();
  rtf.entry = '';
  switch (rtf.state.destination) {
    case 'fonts': {
      const font = rtf.fonts.get(rtf.entryNumber);
      if (font) font.name ||= name;
      return;
    }
    case 'styles': {
      const style = rtf.styles.get(rtf.entryNumber);
      if (style) style.name ||= name.toLowerCase();
      return;
    }
    default:
      rtf.authors.push(name);
  }
}

function putText(state: State, text: string, rtf: Rtf): void {
  if (text === '') return;
  const { flow } = state;
  flow.draft ??= openDraft();
  addPiece(flow.draft, text, stateOf(state), state, changeOf(state, rtf));
}

function stateOf(state: State): PieceState {
  if (state.deleted !== null || state.movedFrom) return 'deleted';
  if (state.hidden) return 'hidden';
  return state.struck ? 'struck' : 'live';
}

/** One object for each change, so that text under the same change stays together. */
const changes = new WeakMap<ChangeMark, Change>();

function changeOf({ deleted, inserted, movedFrom, movedTo }: State, rtf: Rtf): Change | null {
  const mark = deleted ?? inserted;
  if (!mark) return null;
  let change = changes.get(mark);
  if (!change) {
    const isRemoved = mark === deleted;
    const kind = isRemoved ? (movedFrom ? 'moved-from' : 'deleted') : movedTo ? 'moved-to' : 'inserted';
    change = { kind, author: rtf.authors[mark.author] ?? '', date: readDate(mark.date) };
    changes.set(mark, change);
  }
  return change;
}

/** A date packed into 32 bits (RTF 1.9.1, "DTTM") as ISO 8601, empty where there is none. */
function readDate(packed: number): string {
  const bits = packed >>> 0;
  const pad = (value: number): string => String(value).padStart(2, '0');
  const month = (bits >>> 16) & 15;
  const day = (bits >>> 11) & 31;
  if (month < 1 || month > 12 || day < 1) return '';
  const year = 1900 + ((bits >>> 20) & 511);
  return `${year}-${pad(month)}-${pad(day)}T${pad((bits >>> 6) & 31)}:${pad(bits & 63)}:00`;
}
