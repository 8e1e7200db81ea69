import type { RecordedParagraph, RecordedRange } from '../contract/provenance.ts';

/** Text as it is compared: blanks, quotation marks, dashes and hyphens in one form, and no rules to write on at its end. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[“”„‟]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[‐‑]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?: ?_{3,} ?)+$/u, '');
}

export type Fit = {
  /** What stands where a cross-reference was; in the order of the references. */
  readonly references: readonly { readonly to: string; readonly before: string; readonly after: string }[];
  /** What was filled in, where a point was open or a rule was drawn. */
  readonly filled: readonly string[];
};

type Hole = RecordedRange & { readonly to: string | null };

/**
 * Takes a paragraph as it was written and as it stands now. Gives what was filled into its holes (cross-references, open
 * points, rules to write on) when all other words are the same; null when they are not.
 */
export function fitText(recorded: RecordedParagraph, now: string): Fit | null {
  const holes = holesOf(recorded);
  const segments = segmentsOf(recorded.text, holes);
  const first = segments[0] ?? '';
  const last = segments.at(-1) ?? '';
  // A hole at the end may be empty, with no blank before it.
  const text = holes.length > 0 && last === '' ? `${comparable(now)} ` : comparable(now);
  if (holes.length === 0) return text === first.trim() ? { references: [], filled: [] } : null;
  const start = first.trimStart();
  const end = last.trimEnd();
  if (!text.startsWith(start) || !text.endsWith(end) || text.length < start.length + end.length) return null;
  const fillings: string[] = [];
  let at = start.length;
  for (const segment of segments.slice(1, -1)) {
    // Two holes side by side: everything goes into the first.
    const found = segment === '' ? at : text.indexOf(segment, at);
    if (found === -1 || found + segment.length > text.length - end.length) return null;
    fillings.push(text.slice(at, found));
    at = found + segment.length;
  }
  fillings.push(text.slice(at, text.length - end.length));
  return fitOf(recorded, holes, fillings);
}

function fitOf(recorded: RecordedParagraph, holes: readonly Hole[], fillings: readonly string[]): Fit | null {
  const references: { to: string; before: string; after: string }[] = [];
  const filled: string[] = [];
  for (const [index, { start, end, to }] of holes.entries()) {
    const before = comparable(recorded.text.slice(start, end));
    const after = (fillings[index] ?? '').trim();
    if (to !== null) {
      if (!isReference(after)) return null;
      references.push({ to, before, after });
    } else if (after !== before && after.replaceAll('_', '').trim() !== '') {
      if (after.length > longestFilling) return null;
      filled.push(after);
    }
  }
  return { references, filled };
}

/** More than a name, an address or a date is new text. */
const longestFilling = 300;

/** `Section 3.4(b)`, `Exhibit A`, `3.4`: one or two words and a number or letter. */
function isReference(text: string): boolean {
  return /^(?:[\p{L}]{1,20} ){0,2}(?:\d{1,4}|[A-Z])(?:\.\d{1,4}){0,4}(?:\([a-z]{1,5}\)){0,3}$/u.test(text);
}

function holesOf({ text, references, open }: RecordedParagraph): readonly Hole[] {
  const holes: Hole[] = [...references, ...open.map((range) => ({ ...range, to: null }))];
  for (const rule of text.matchAll(/_{3,}/gu)) {
    holes.push({ start: rule.index, end: rule.index + rule[0].length, to: null });
  }
  holes.sort((one, other) => one.start - other.start);
  return holes.filter((hole, index) => index === 0 || hole.start >= (holes[index - 1]?.end ?? 0));
}

/** The words between the holes, in the form in which they are compared; blanks at their ends stay. */
function segmentsOf(text: string, holes: readonly Hole[]): readonly string[] {
  let from = 0;
  const segments = holes.map(({ start, end }) => {
    const segment = withEdges(text.slice(from, start));
    from = end;
    return segment;
  });
  return [...segments, withEdges(text.slice(from))];
}

function withEdges(text: string): string {
  const body = comparable(text);
  if (body === '') return '';
  return `${/^\s/u.test(text) ? ' ' : ''}${body}${/\s$/u.test(text) ? ' ' : ''}`;
}
