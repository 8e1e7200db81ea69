/** Numbers of HTML lists as browsers show them (HTML Standard, 4.4.5; CSS Lists 3). */
import { formatNumber } from '../number-format.ts';

/** An open `ol` or `ul`. */
export type HtmlList = {
  readonly ordered: boolean;
  /** Kind of number; `none` for bullets and lists without. */
  readonly type: string;
  next: number;
  readonly step: 1 | -1;
};

const types: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** Opens a list. One that counts down begins at its `start`, or at 1: its length is not known yet. */
export function openHtmlList(
  name: string,
  attributes: Readonly<Record<string, string>>,
  style: ReadonlyMap<string, string>,
): HtmlList {
  const ordered = name === 'ol';
  const start = integer(attributes['start']) ?? 1;
  return {
    ordered,
    type: typeOf(attributes['type'], style) ?? (ordered ? 'decimal' : 'none'),
    next: start,
    step: attributes['reversed'] === undefined ? 1 : -1,
  };
}

/** Counts an item and gives its label, empty for bullets. */
export function labelItem(
  list: HtmlList,
  attributes: Readonly<Record<string, string>>,
  style: ReadonlyMap<string, string>,
): string {
  const value = integer(attributes['value']) ?? list.next;
  if (!list.ordered) return '';
  list.next = value + list.step;
  const type = typeOf(attributes['type'], style) ?? list.type;
  const number = formatNumber(value, formats[type] ?? 'none', null);
  return number === '' ? '' : `${number}.`;
}

const formats: Readonly<Record<string, string>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};

function typeOf(type: string | undefined, style: ReadonlyMap<string, string>): string | null {
  const styled = style.get('list-style-type') ?? style.get('list-style');
  if (styled !== undefined) {
    const known = styled.split(/\s+/).find((word) => word in formats || word === 'none' || word === 'disc');
    if (known !== undefined) return known;
  }
  return type === undefined ? null : (types[type] ?? (type === '1' ? 'decimal' : null));
}

function integer(value: string | undefined): number | null {
  return value !== undefined && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : null;
}
