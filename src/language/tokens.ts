/** Text cut into words that can be compared: spelling folded, stems taken, hyphens and slashes gone. */
import { stemOf } from './stems.ts';

export type Token = {
  /** Range in the text, UTF-16 code units. A possessive ending belongs to its word. */
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  /** Lower case, without soft hyphens, accents, thousands separators and a possessive `'s`; `SBOMs` is `sbom`. */
  readonly word: string;
  /** It has letters and all of them are capitals; the plural `s` of an acronym is no letter of it. */
  readonly capitals: boolean;
  /** It goes on with the word that the token before it began: `virus` in `antivirus`, where `joins` knows `anti-virus`. */
  readonly inside: boolean;
  /** What is known of all words that are written so; null for parts of words and for words put in the place of others. */
  readonly note: Note | null;
};

/** A place for what somebody has found out about a way of writing a word, so that each need be looked up once. */
export type Note = { by: object | null; symbol: number };

/** Stem of a compound in one word → its parts: `antivirus` → `anti`, `virus`. */
export type Joins = ReadonlyMap<string, readonly string[]>;

/**
 * Cuts text into words and numbers, in reading order; tokens never overlap. Words part at hyphens, slashes and all other
 * signs, and verbs from what they are contracted with (`we'll`). `1.2`, `164.312`, `5,000,000`, `524B`, `802.1x` and `U.S.C.` stay whole; `TLSv1.2` is `tls` and `1.2`.
 *
 * @param text any text
 * @param joins compounds to cut into their parts, so that `antivirus` reads as `anti virus` does
 */
export function tokenize(text: string, joins?: Joins): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind !== letter && kind !== digit) {
      at++;
      continue;
    }
    const end = kind === digit ? endOfNumber(text, at) : endOfWord(text, at);
    const form = formOf(text.slice(at, end));
    const parts = joins === undefined ? undefined : joins.get(form.stem);
    if (parts !== undefined && pushParts(tokens, text, at, end, form, parts)) at = end;
    else if (form.verb !== null) at = pushContraction(tokens, at, end, form.word, form.verb);
    else if (form.tail !== 0) at = pushVersion(tokens, at, end, form);
    else {
      tokens.push({
        start: at,
        end,
        stem: form.stem,
        word: form.word,
        capitals: form.capitals,
        inside: false,
        note: form.note,
      });
      at = end;
    }
  }
  return tokens;
}

/** Most words: English letters, and behind them what ends any word. */
const plainWord = /[A-Za-z]+(?=[,;:)]|\.?(?:[ \n\t]|$))/y;

/** Where the word that begins at `at` ends: letters, digits after them, apostrophes and dots inside. */
function endOfWord(text: string, at: number): number {
  plainWord.lastIndex = at;
  if (plainWord.test(text)) return plainWord.lastIndex;
  let dotted = true; // still single letters between dots: U.S.C
  for (let end = at + 1; ; end++) {
    const code = text.charCodeAt(end);
    const kind = kindOf(code);
    if (kind === letter || kind === digit) {
      const before = text.charCodeAt(end - 1);
      if (before !== dot) dotted = false;
      continue;
    }
    if (kind === ignored) {
      const next = afterIgnored(text, end);
      const nextKind = kindOf(text.charCodeAt(next));
      if (nextKind !== letter && nextKind !== digit) return end;
      end = next;
      dotted = false;
      continue;
    }
    if (kind === apostrophe && kindOf(text.charCodeAt(end + 1)) === letter) continue;
    if (code === dot) {
      const next = kindOf(text.charCodeAt(end + 1));
      if (next === digit && kindOf(text.charCodeAt(end - 1)) === digit) continue;
      if (next === letter && dotted) {
        const beyond = kindOf(text.charCodeAt(end + 2));
        if (beyond !== letter && beyond !== digit) continue;
      }
    }
    return end;
  }
}

/** Where the number that begins at `at` ends, with one or two letters that hang on it: `524B`, `802.1x`, `10th`, `24x7`. */
function endOfNumber(text: string, at: number): number {
  let end = at + 1;
  let groups = true; // only 1 to 3 digits, then groups of three
  for (; ; end++) {
    const code = text.charCodeAt(end);
    if (kindOf(code) === digit) continue;
    if (code === dot && kindOf(text.charCodeAt(end + 1)) === digit) {
      groups = false;
      continue;
    }
    if (
      code === comma &&
      groups &&
      (end - at <= 3 || text.charCodeAt(end - 4) === comma) &&
      hasThreeDigits(text, end + 1)
    ) {
      end += 3;
      continue;
    }
    break;
  }
  let letters = 0;
  while (letters < 3 && kindOf(text.charCodeAt(end + letters)) === letter) letters++;
  if (letters === 0 || letters === 3) return end; // `30days` is a number and a word
  end += letters;
  while (kindOf(text.charCodeAt(end)) === digit) end++;
  return end;
}

function hasThreeDigits(text: string, at: number): boolean {
  for (let place = at; place < at + 3; place++) if (kindOf(text.charCodeAt(place)) !== digit) return false;
  return kindOf(text.charCodeAt(at + 3)) !== digit;
}

function afterIgnored(text: string, at: number): number {
  let next = at;
  while (kindOf(text.charCodeAt(next)) === ignored) next++;
  return next;
}

/** Pushes the parts of a compound in one word; false where its letters do not begin with those of the parts. */
function pushParts(
  tokens: Token[],
  text: string,
  start: number,
  end: number,
  form: Form,
  parts: readonly string[],
): boolean {
  const begun = parts.slice(0, -1).join('');
  if (form.word.length <= begun.length || !form.word.startsWith(begun)) return false;
  const cuts = [start];
  let letters = 0;
  for (const part of parts.slice(0, -1)) {
    letters += part.length;
    cuts.push(afterLetters(text, start, letters));
  }
  if ((cuts.at(-1) ?? end) >= end) return false;
  cuts.push(end);
  parts.forEach((part, index) => {
    const word = index === parts.length - 1 ? form.word.slice(begun.length) : part;
    const range = { start: cuts[index] ?? start, end: cuts[index + 1] ?? end };
    tokens.push({ ...range, stem: stemOf(word), word, capitals: form.capitals, inside: index > 0, note: null });
  });
  return true;
}

function afterLetters(text: string, start: number, count: number): number {
  let at = start;
  for (let seen = 0; seen < count; at++) if (kindOf(text.charCodeAt(at)) !== ignored) seen++;
  return at;
}

/** Pushes `we'll` as `we` and `will`, `they're` as `they` and `are`. The sign and two letters stand for the verb. */
function pushContraction(tokens: Token[], start: number, end: number, word: string, verb: string): number {
  const subject = word.slice(0, -3);
  const cut = end - 3;
  const plain = { capitals: false, inside: false, note: null };
  tokens.push({ start, end: cut, stem: stemOf(subject), word: subject, ...plain });
  tokens.push({ start: cut, end, stem: stemOf(verb), word: verb, ...plain });
  return end;
}

const contracted: ReadonlyMap<string, string> = new Map([
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
]);

/** Pushes `TLSv1.2` as `tls` and `1.2`, `v3` as `3`. */
function pushVersion(tokens: Token[], start: number, end: number, form: Form): number {
  const cut = end - form.tail;
  const number = form.word.slice(-form.tail);
  const name = form.word.slice(0, -form.tail).replace(/v$/, '');
  const numbered = { stem: number, word: number, capitals: false, inside: false, note: null };
  if (name === '') tokens.push({ start, end, ...numbered });
  else {
    tokens.push({
      start,
      end: cut,
      stem: stemOf(name),
      word: name,
      capitals: form.capitals,
      inside: false,
      note: null,
    });
    tokens.push({ start: cut, end, ...numbered });
  }
  return end;
}

type Form = {
  readonly word: string;
  readonly stem: string;
  readonly capitals: boolean;
  /** Length of the version number at the end that is a token of its own, 0 where there is none. */
  readonly tail: number;
  /** The verb that is contracted with the word: `will` in `we'll`; null where there is none. */
  readonly verb: string | null;
  readonly note: Note;
};

function formOf(raw: string): Form {
  const known = forms.get(raw);
  if (known !== undefined) return known;
  const form = computeForm(raw);
  if (raw.length > 64) return form;
  if (forms.size >= 100_000) forms.clear(); // strangers' documents must not fill the memory
  forms.set(raw, form);
  return form;
}

function computeForm(raw: string): Form {
  // Nearly every word of a contract, and none of what is asked below is in it.
  if (/^[A-Z]?[a-z]+$/.test(raw)) return formWith(raw.toLowerCase(), false, 0);
  let plain = raw;
  // eslint-disable-next-line no-control-regex
  if (/[^\x00-\x7f]/.test(raw)) {
    plain = raw
      .replace(ignoredSigns, '')
      .replace(curlyApostrophes, "'")
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '');
    if (plain === '') plain = raw;
  }
  if (/'s$/i.test(plain)) plain = plain.slice(0, -2);
  if (plain.includes('.') && /^\p{L}(?:\.\p{L})+$/u.test(plain)) plain = plain.replaceAll('.', '');
  if (/^\d{1,3}(?:,\d{3})+/.test(plain)) plain = plain.replaceAll(',', '');
  if (/^[A-Z]{2,}s$/.test(plain)) plain = plain.slice(0, -1);
  const word = plain.toLowerCase();
  const tail = /^(?:[a-z]*v|[a-z]{2,}(?=\d+\.))(\d+(?:\.\d+)*)$/.exec(word)?.[1]?.length ?? 0;
  // The v of TLSv1.2 is no letter of the name.
  const name = tail === 0 ? plain : plain.slice(0, -tail).replace(/v$/, '');
  const capitals = name !== name.toLowerCase() && name === name.toUpperCase();
  const verb = word.length > 3 ? (contracted.get(word.slice(-3)) ?? null) : null;
  return { ...formWith(word, capitals, tail), verb };
}

function formWith(word: string, capitals: boolean, tail: number): Form {
  return { word, stem: stemOf(word), capitals, tail, verb: null, note: { by: null, symbol: 0 } };
}

const forms = new Map<string, Form>();
const dot = 0x2e;
const comma = 0x2c;

const other = 1;
const letter = 2;
const digit = 3;
const ignored = 4;
const apostrophe = 5;

/** Soft hyphen, zero-width spaces and joiners, byte order mark: they stand inside words and mean nothing. */
const ignoredSigns = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const curlyApostrophes = /[\u2018\u2019\u02BC\uFF07]/g;

/** Kinds of UTF-16 code units, 0 where not asked yet. */
const kinds = new Uint8Array(0x10000);

/** What a code unit is to a word; `NaN`, which stands behind the end of a text, is `other`. */
function kindOf(code: number): number {
  if (code !== code) return other;
  const kind = kinds[code];
  return kind === 0 || kind === undefined ? (kinds[code] = findKind(code)) : kind;
}

function findKind(code: number): number {
  if (code >= 0x30 && code <= 0x39) return digit;
  const sign = String.fromCharCode(code);
  if (/['\u2018\u2019\u02BC\uFF07]/.test(sign)) return apostrophe;
  // Letters of all the world take V8 longer to compile than a page takes to cut into words.
  if (code < 0x80) return /[A-Za-z]/.test(sign) ? letter : other;
  if (/[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(sign)) return ignored;
  return /[\p{L}\p{M}\p{Nd}]/u.test(sign) ? letter : other;
}
