/** List styles of OpenDocument: how the number of each level is written (ODF 1.3, part 3, 16.30 and 19.830). */
import { formatNumber } from '../number-format.ts';
import { attribute } from '../xml/attributes.ts';
import { eachChild } from '../xml/walk-xml.ts';
import type { XmlCursor } from '../xml/xml-cursor.ts';
import { measure } from './measure.ts';

type ListLevel = {
  /** `1`, `a`, `A`, `i`, `I` or another format; empty for no number, null for a bullet or picture. */
  readonly format: string | null;
  /** Letters after z are doubled (aa, bb) instead of counted on (aa, ab). */
  readonly doubled: boolean;
  /** The label with `%1%` for the number of level 1; null where prefix, levels and suffix make it. */
  readonly pattern: string | null;
  readonly prefix: string;
  readonly suffix: string;
  /** Levels shown, this one included. */
  readonly shown: number;
  readonly start: number;
  indent: number | null;
};

/** Levels by their number, from 1. */
export type ListStyle = ReadonlyMap<number, ListLevel>;

const deepest = 10;

/** Reads the `text:list-style` or `text:outline-style` that the cursor stands on. */
export function readListStyle(cursor: XmlCursor): ListStyle {
  const levels = new Map<number, ListLevel>();
  let last: ListLevel | null = null;
  eachChild(cursor, (name) => {
    if (/^text:(?:list|outline)-level-style/.test(name)) {
      const level = integer(attribute(cursor, 'text:level'), 1);
      if (level < 1 || level > deepest) return false;
      last = readLevel(cursor, name);
      levels.set(level, last);
      return true;
    }
    if (name === 'style:list-level-properties') {
      if (last) last.indent ??= measure(attribute(cursor, 'text:space-before'));
      return true;
    }
    if (name === 'style:list-level-label-alignment' && last) last.indent = measure(attribute(cursor, 'fo:margin-left'));
    return false;
  });
  return levels;
}

function readLevel(cursor: XmlCursor, name: string): ListLevel {
  const isNumber = name === 'text:list-level-style-number' || name === 'text:outline-level-style';
  return {
    format: isNumber ? (attribute(cursor, 'style:num-format') ?? '') : null,
    doubled: attribute(cursor, 'style:num-letter-sync') === 'true',
    pattern: attribute(cursor, 'style:num-list-format') ?? attribute(cursor, 'loext:num-list-format'),
    prefix: attribute(cursor, 'style:num-prefix') ?? '',
    suffix: attribute(cursor, 'style:num-suffix') ?? '',
    shown: integer(attribute(cursor, 'text:display-levels'), 1),
    start: integer(attribute(cursor, 'text:start-value'), 1),
    indent: null,
  };
}

/** Whole number of up to six digits, else `missing`. */
export function integer(value: string | null, missing: number): number {
  return value !== null && /^-?\d{1,6}$/.test(value) ? Number(value) : missing;
}

const longestLabel = 200;

/** Label of a level as displayed, empty for bullets. `value` gives the count of a level, from 1. */
export function labelOf(style: ListStyle, level: number, value: (level: number) => number): string {
  const own = style.get(level);
  if (!own || own.format === null) return '';
  const numberAt = (at: number): string => {
    const format = style.get(at);
    return format ? writeNumber(value(at), format) : '';
  };
  if (own.pattern !== null) {
    return own.pattern.replace(/%(\d{1,2})%/g, (_, digits: string) => numberAt(Number(digits))).slice(0, longestLabel);
  }
  const numbers: string[] = [];
  for (let at = Math.max(1, level - own.shown + 1); at <= level; at++) {
    const number = numberAt(at);
    if (number !== '') numbers.push(number);
  }
  const label = numbers.length === 0 ? '' : own.prefix + numbers.join('.') + own.suffix;
  return label.slice(0, longestLabel);
}

const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  i: 'lowerRoman',
  I: 'upperRoman',
  '01, 02, 03, ...': 'decimalZero',
  '1st': 'ordinal',
};

function writeNumber(value: number, { format, doubled }: ListLevel): string {
  if (format === null || format === '') return '';
  if (format === 'a' || format === 'A') {
    const letters = doubled ? formatNumber(value, 'upperLetter', null) : countOn(value);
    return format === 'a' ? letters.toLowerCase() : letters;
  }
  return formatNumber(value, formats[format] ?? 'decimal', null);
}

/** A … Z, AA, AB … */
function countOn(value: number): string {
  if (value < 1) return String(value);
  let letters = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(0x41 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
