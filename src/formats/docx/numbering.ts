/**
 * Displayed numbers: counts paragraphs as Word does, so that a finding can say `7.2(b)` although the file only says
 * "second level of list 3".
 */
import { formatNumber } from '../number-format.ts';
import type { ParagraphProperties } from './paragraph-properties.ts';
import type { AbstractList, Level, List, NumberingPart } from './read-numbering.ts';
import type { Style, Styles } from './styles.ts';

/** The list level that a paragraph belongs to. */
export type Place = {
  readonly list: string;
  readonly level: number;
  readonly definition: Level;
  /** Levels of the list as this list uses them. */
  readonly levels: readonly (Level | undefined)[];
  readonly starts: ReadonlyMap<number, number>;
  /** Lists with the same key count together. */
  readonly key: string;
  /** The paragraph names the list itself, not through its style. */
  readonly direct: boolean;
};

export type Numbering = {
  /** Where a paragraph stands, null where it has no number. Counts nothing. */
  readonly place: (properties: ParagraphProperties) => Place | null;
  /** Counts a paragraph and gives its label as displayed: `7.2.`, `(b)`; empty for bullets. */
  readonly count: (place: Place) => string;
};

const longestLabel = 200;

/** Starts counting for one story: the body counts on its own, and so do footnotes, comments and headers. */
export function startNumbering(part: NumberingPart, styles: Styles): Numbering {
  const counters = new Map<string, (number | undefined)[]>();
  const restarted = new Set<string>();
  const resolved = new Map<string, ReturnType<typeof resolveList>>();
  const listOf = (id: string) => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const list = resolveList(id, part, styles);
    resolved.set(id, list);
    return list;
  };

  const place = (properties: ParagraphProperties): Place | null => {
    const chain = styles.paragraphChain(properties.style);
    const list =
      properties.numbering ?? chain.find((style) => style.paragraph.numbering !== undefined)?.paragraph.numbering;
    if (list === undefined || list === '0') return null;
    const found = listOf(list);
    if (!found) return null;
    const level = properties.numberingLevel ?? levelByStyle(chain, found.levels);
    const definition = found.levels[level];
    if (!definition) return null;
    return { list, level, definition, ...found, direct: properties.numbering !== undefined };
  };

  const count = ({ list, level, definition, levels, starts, key }: Place): string => {
    let values = counters.get(key);
    if (!values) counters.set(key, (values = []));
    const override = starts.get(level);
    const first = `${list} ${level}`;
    const before = values[level];
    if (override !== undefined && !restarted.has(first)) values[level] = override;
    else values[level] = before === undefined ? (override ?? definition.start) : before + 1;
    restarted.add(first);
    // A level that was skipped counts as used: after "2." and "2.a.I" comes "2.b".
    for (let above = 0; above < level; above++) {
      values[above] ??= starts.get(above) ?? levels[above]?.start ?? 0;
    }
    for (let deeper = level + 1; deeper < 9; deeper++) {
      const restart = levels[deeper]?.restart ?? null;
      if (restart === null || level < restart) values[deeper] = undefined;
    }
    return labelOf(definition, levels, (index) => values[index] ?? levels[index]?.start ?? 0);
  };
  return { place, count };
}

/** Level of a paragraph that gets its number from its style: the level that names the style, else the level the style names. */
function levelByStyle(chain: readonly Style[], levels: readonly (Level | undefined)[]): number {
  for (const style of chain) {
    const linked = levels.findIndex((level) => level?.style === style.id);
    if (linked >= 0) return linked;
    if (style.paragraph.numberingLevel !== undefined) return style.paragraph.numberingLevel;
  }
  return 0;
}

function labelOf(definition: Level, levels: readonly (Level | undefined)[], value: (level: number) => number): string {
  if (definition.format === 'bullet') return '';
  const label = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = levels[index];
    const format = level?.format ?? 'decimal';
    const plain = definition.legal && format !== 'none' && format !== 'bullet';
    return formatNumber(value(index), plain ? 'decimal' : format, level?.custom ?? null);
  });
  return label.slice(0, longestLabel);
}

function resolveList(
  id: string,
  part: NumberingPart,
  styles: Styles,
): {
  readonly levels: readonly (Level | undefined)[];
  readonly starts: ReadonlyMap<number, number>;
  readonly key: string;
} | null {
  const list = part.lists.get(id);
  if (!list) return null;
  const target = followStyleLinks(list, part, styles);
  if (!target) return null;
  const levels: (Level | undefined)[] = [...target.abstract.levels];
  const starts = new Map<number, number>();
  for (const [index, override] of list.overrides) {
    if (override.level) levels[index] = override.level;
    if (override.start !== null) starts.set(index, override.start);
  }
  return { levels, starts, key: target.key };
}

/** The definition behind a list whose own is only a link to a numbering style (ECMA-376-1, 17.9.21). */
function followStyleLinks(
  list: List,
  part: NumberingPart,
  styles: Styles,
): { readonly abstract: AbstractList; readonly key: string } | null {
  let key = list.abstract;
  const seen = new Set<string>();
  while (!seen.has(key)) {
    seen.add(key);
    const abstract = part.abstracts.get(key);
    if (!abstract) return null;
    if (abstract.definedBy === null) return { abstract, key };
    const numbering = styles.find(abstract.definedBy)?.paragraph.numbering;
    const next = numbering === undefined ? undefined : part.lists.get(numbering);
    if (!next) return { abstract, key };
    key = next.abstract;
  }
  return null;
}
