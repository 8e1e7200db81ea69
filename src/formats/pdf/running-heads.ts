/** Headers, footers and page numbers: what stands at the edge of page after page. */
import { hasMarker } from '../text/clause-marker.ts';
import type { Line } from './lines.ts';

export type PageLines = {
  readonly page: number;
  readonly height: number;
  readonly lines: readonly Line[];
};

/** Headers and footers stand in this part of the page, measured from its edge. */
const zone = 0.16;
/** No header or footer has more lines. */
const mostLines = 8;
/** Places of the same line on different pages may differ by this many points. */
const sameHeight = 4;

/** Gives the lines of `pages` that are repeated at the edge of pages or are page numbers. */
export function findRunningLines(pages: readonly PageLines[]): ReadonlySet<Line> {
  const running = new Set<Line>();
  for (const edge of ['top', 'bottom'] as const) {
    const candidates = pages.map((page) => atEdge(page, edge));
    const seen = new Map<string, { readonly page: number; readonly y: number }[]>();
    candidates.forEach((lines, index) => {
      for (const line of lines) {
        const key = keyOf(line);
        seen.set(key, [...(seen.get(key) ?? []).slice(-400), { page: index, y: placeOf(line, pages[index]!, edge) }]);
      }
    });
    const needed = pages.length >= 5 ? 3 : 2;
    candidates.forEach((lines, index) => {
      for (const line of lines) {
        const y = placeOf(line, pages[index]!, edge);
        const alike = (seen.get(keyOf(line)) ?? []).filter((other) => Math.abs(other.y - y) <= sameHeight);
        const repeated =
          pages.length > 1 && !binding.test(line.text) && new Set(alike.map(({ page }) => page)).size >= needed;
        if (!repeated && !isPageNumber(line.text, pages[index]!.page, pages.length)) break;
        running.add(line);
      }
    });
  }
  return running;
}

/** The outermost lines of a page, from the edge inwards. */
function atEdge({ lines, height }: PageLines, edge: 'top' | 'bottom'): Line[] {
  const sorted = edge === 'top' ? lines.slice(0, mostLines) : lines.slice(-mostLines).reverse();
  return sorted.filter(({ y }) => (edge === 'top' ? y < height * zone : y > height * (1 - zone)));
}

/** Distance from the edge, so that pages of different size agree. */
function placeOf({ y }: Line, { height }: PageLines, edge: 'top' | 'bottom'): number {
  return edge === 'top' ? y : height - y;
}

/** Words by which a line binds somebody: such a line stays in the text, however often it comes. */
const binding = /\b(?:shall|must|will|agrees?|may)\b/i;

/** Text with its numbers as blanks: "Page 3 of 12" is the same on every page. Numbers of clauses stay. */
function keyOf({ text }: Line): string {
  if (hasMarker(text.slice(0, 80))) return text;
  return text
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ')
    .replace(/\b[ivxlc]{1,6}\b/g, '#');
}

/** A line that says nothing but the number of its page. */
function isPageNumber(text: string, page: number, pages: number): boolean {
  const trimmed = text.trim();
  if (/^[-–—]?\s*page\s*\|?\s*\d{1,4}(?:\s*(?:of|\/|\|)\s*\d{1,4})?\s*[-–—]?$/i.test(trimmed)) return true;
  if (/^[-–—]\s*\d{1,4}\s*[-–—]$/.test(trimmed)) return true;
  const lone = /^(\d{1,4})(?:\s*(?:of|\/)\s*(\d{1,4}))?$/i.exec(trimmed);
  if (lone === null) return false;
  // A lone number is that of the page where it is near the page's place in the file, front matter left aside.
  const off = page - Number(lone[1]);
  return off >= 0 && off <= Math.max(12, pages / 4);
}
