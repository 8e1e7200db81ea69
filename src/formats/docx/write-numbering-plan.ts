/**
 * Which automatic list, and which level of it, shows the number of each block.
 *
 * Word counts numbers itself, so a label such as `2.1` cannot be written; a list has to be found that counts to it.
 * Clauses share one multi-level list. It is restarted where the labels restart: an article number out of sequence (the
 * first article of an exhibit, say) begins a new list, a lower level out of sequence begins a new instance of the list
 * that overrides the start of that level. Labels outside that scheme (`Exhibit A`, `(A)`) are series of their own.
 */
import type { Block } from '../../contract/contract.ts';

export type NumberFormat = 'decimal' | 'lowerLetter' | 'lowerRoman' | 'upperLetter';

/** What `w:abstractNum` says. */
export type ListDefinition =
  | { readonly kind: 'clauses'; readonly id: number; readonly firstArticle: number }
  | {
      readonly kind: 'series';
      readonly id: number;
      readonly before: string;
      readonly after: string;
      readonly format: NumberFormat;
      readonly start: number;
    };

/** What `w:num` says: a list in use, with at most one level that starts at a number of its own. */
export type ListInstance = {
  readonly id: number;
  readonly definition: number;
  readonly restart: { readonly level: number; readonly start: number } | null;
};

/** Where a block stands: `instance` is the `w:numId`, `level` counts from 0. */
export type ListPlace = { readonly instance: number; readonly level: number; readonly kind: ListDefinition['kind'] };

export type NumberingPlan = {
  readonly definitions: readonly ListDefinition[];
  readonly instances: readonly ListInstance[];
  /** By `Block.index`. A labelled block that is not here carries a label that no list can count to; it is typed. */
  readonly places: ReadonlyMap<number, ListPlace>;
};

/** Formats of the levels of the clause list: `1.`, `1.1`, `(a)`, `(i)`, `(A)`, `(1)`. */
export const clauseLevels: readonly NumberFormat[] = [
  'decimal',
  'decimal',
  'lowerLetter',
  'lowerRoman',
  'upperLetter',
  'decimal',
];

/** A level that was passed over on the way to a lower one. Programs differ in what it shows next, so it is always restarted. */
const implied = -1;

type ClauseList = {
  readonly definition: number;
  readonly firstArticle: number;
  readonly base: number;
  /** Last number shown per level, 0 where the level has not been used since the level above moved on, or `implied`. */
  readonly counters: number[];
  /** Level that the instance in use restarted, and that instance. */
  restarted: { readonly level: number; readonly instance: number } | null;
};

/** Plans the numbers of `blocks`, in their order. Blocks in table cells keep typed labels. */
export function planNumbering(blocks: readonly Block[]): NumberingPlan {
  const definitions: ListDefinition[] = [];
  const instances: ListInstance[] = [];
  const places = new Map<number, ListPlace>();
  const series = new Map<string, { instance: number; last: number }>();
  let clauses: ClauseList | null = null;

  function addInstance(definition: number, restart: ListInstance['restart']): number {
    const id = instances.length + 1;
    instances.push({ id, definition, restart });
    return id;
  }

  function beginClauses(firstArticle: number): ClauseList {
    const definition = definitions.length + 1;
    definitions.push({ kind: 'clauses', id: definition, firstArticle });
    const counters = clauseLevels.map(() => 0);
    return { definition, firstArticle, base: addInstance(definition, null), counters, restarted: null };
  }

  // The first list is the one that the paragraph styles are linked with, so it exists even where nothing uses it.
  const first = beginClauses(1);

  function placeClause(level: number, article: number | null, own: number): ListPlace {
    clauses ??= firstListFor(level, article, own);
    if (needsNewList(clauses, level, article, own)) clauses = beginClauses(article ?? own);
    const list = clauses;
    const next = nextNumber(list, level);
    if (list.restarted !== null && level < list.restarted.level) list.restarted = null;
    if (own !== next) {
      const instance = addInstance(list.definition, { level, start: own });
      list.restarted = { level, instance };
    }
    list.counters[level] = own;
    list.counters.fill(0, level + 1);
    for (let above = 0; above < level; above++) if (list.counters[above] === 0) list.counters[above] = implied;
    return { instance: list.restarted?.instance ?? list.base, level, kind: 'clauses' };
  }

  function firstListFor(level: number, article: number | null, own: number): ClauseList {
    const start = article ?? (level === 0 ? own : 1);
    return start === 1 ? first : beginClauses(start);
  }

  function placeSeries(label: SeriesLabel): ListPlace {
    const key = `${label.format}\n${label.before}\n${label.after}`;
    const running = series.get(key);
    if (running !== undefined && running.last + 1 === label.value) {
      running.last = label.value;
      return { instance: running.instance, level: 0, kind: 'series' };
    }
    const { before, after, format, value } = label;
    const id = definitions.length + 1;
    definitions.push({ kind: 'series', id, before, after, format, start: value });
    const instance = addInstance(id, null);
    series.set(key, { instance, last: value });
    return { instance, level: 0, kind: 'series' };
  }

  for (const block of blocks) {
    if (block.label === '' || block.cell !== null || block.role === 'title') continue;
    const clause = clauseLabel(block.label, block.level);
    if (clause !== null) {
      places.set(block.index, placeClause(clause.level, clause.article, clause.own));
      continue;
    }
    const label = seriesLabel(block.label);
    if (label !== null) places.set(block.index, placeSeries(label));
  }
  return { definitions, instances, places };
}

/** The number that `level` would show next by itself, null where that is not certain. */
function nextNumber(list: ClauseList, level: number): number | null {
  const last = list.counters[level] ?? 0;
  if (last === implied) return null;
  if (last > 0) return last + 1;
  return level === 0 ? list.firstArticle : 1;
}

function needsNewList(list: ClauseList, level: number, article: number | null, own: number): boolean {
  if (level === 0) return own !== nextNumber(list, 0);
  const shown = list.counters[0] ?? 0;
  return article !== null && article !== (shown > 0 ? shown : list.firstArticle);
}

type ClauseLabel = { readonly level: number; readonly article: number | null; readonly own: number };

/** Reads `2`, `2.1`, `(a)`, `(i)` as a number of the clause list; `level` decides whether `(i)` is a letter or a Roman number. */
function clauseLabel(label: string, level: number): ClauseLabel | null {
  const whole = /^([1-9]\d{0,4})(?:\.([1-9]\d{0,4}))?\.?$/.exec(label);
  if (whole !== null) {
    const article = Number(whole[1]);
    return whole[2] === undefined
      ? { level: 0, article: null, own: article }
      : { level: 1, article, own: Number(whole[2]) };
  }
  const inner = /^\(([a-z]{1,9}|[A-Z]{1,3}|[1-9]\d{0,3})\)$/.exec(label)?.[1];
  if (inner === undefined) return null;
  const candidates = [level, 2, 3, 4, 5].filter((candidate) => candidate >= 2);
  for (const candidate of candidates) {
    const format = clauseLevels[candidate];
    // `(A)` stands below `(i)`; at the top of the tree it is the number of a recital.
    if (format === undefined || (format === 'upperLetter' && level < 4) || (candidate === 5 && level < 5)) continue;
    const own = numberIn(format, inner);
    if (own !== null) return { level: candidate, article: null, own };
  }
  return null;
}

type SeriesLabel = {
  readonly before: string;
  readonly after: string;
  readonly format: NumberFormat;
  readonly value: number;
};

/** Reads `Exhibit A`, `Schedule 2`, `(A)`, `A` as words around one number. */
function seriesLabel(label: string): SeriesLabel | null {
  const parts = /^((?:[A-Z][A-Za-z]{2,20} )?\(?)([A-Z]|[1-9]\d{0,3})(\)?)$/.exec(label);
  if (parts === null) return null;
  const [, before = '', number = '', after = ''] = parts;
  const format = /\d/.test(number) ? 'decimal' : 'upperLetter';
  const value = numberIn(format, number);
  return value === null ? null : { before, after, format, value };
}

/** The number that `text` shows in `format`, null where it shows none. */
function numberIn(format: NumberFormat, text: string): number | null {
  switch (format) {
    case 'decimal':
      return /^[1-9]\d*$/.test(text) ? Number(text) : null;
    case 'lowerLetter':
      return letterValue(text, 'a');
    case 'upperLetter':
      return letterValue(text, 'A');
    case 'lowerRoman':
      return romanValue(text);
    default:
      return format satisfies never;
  }
}

/** Word counts a … z, aa, bb … zz, aaa: one letter, repeated. */
function letterValue(text: string, first: string): number | null {
  const letter = text.charAt(0);
  const place = letter.charCodeAt(0) - first.charCodeAt(0);
  if (place < 0 || place > 25 || text !== letter.repeat(text.length)) return null;
  return place + 1 + 26 * (text.length - 1);
}

const romanOnes: readonly string[] = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const romanTens: readonly string[] = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];

function romanValue(text: string): number | null {
  const ones = /(?:i[xv]|v?i{0,3})$/.exec(text)?.[0] ?? '';
  const tens = romanTens.indexOf(text.slice(0, text.length - ones.length));
  return tens === -1 || text === '' ? null : 10 * tens + romanOnes.indexOf(ones);
}
