/** Words of a contract with what stands around them. */
import type { Contract } from '../../contract/contract.ts';
import type { Evidence } from '../../lint/verdict.ts';
import { placeName } from '../place-name.ts';
import { html } from './escape-html.ts';

/** Characters of context on either side. */
const contextLength = 160;

/**
 * One block quotation for each paragraph: the quoted sentences, the words in question marked, the rest of the paragraph
 * around them faint, and where it stands.
 */
export function quotations(places: readonly Evidence[], contract: Contract): readonly string[] {
  const paragraphs = new Map<number, Evidence[]>();
  for (const place of places) {
    const list = paragraphs.get(place.block);
    if (list === undefined) paragraphs.set(place.block, [place]);
    else list.push(place);
  }
  return [...paragraphs.values()].map((of) => quotation(of, contract));
}

function quotation(places: readonly Evidence[], contract: Contract): string {
  const [first] = places;
  if (first === undefined) return '';
  const text = contract.blocks[first.block]?.text ?? '';
  const known = places.every(({ start, end, quote }) => text.slice(start, end) === quote);
  const words = known ? paragraph(text, places) : places.map(({ quote }) => html(quote)).join(' … ');
  return `<figure class="quote"><blockquote><p>${words}</p></blockquote><figcaption>${whereabouts(first)}</figcaption></figure>`;
}

/** `Clause 8.2, page 12; Support › Vulnerability management` */
export function whereabouts(evidence: Evidence): string {
  const place = placeName(evidence);
  const heading = evidence.heading.map(html).join(' › ');
  return `${html(place.charAt(0).toUpperCase() + place.slice(1))}${heading === '' ? '' : ` <span class="path">${heading}</span>`}`;
}

type Span = { readonly start: number; readonly end: number };

function paragraph(text: string, places: readonly Evidence[]): string {
  const quoted: readonly Span[] = places;
  const marked: readonly Span[] = places.flatMap(({ start, end, focus }) =>
    focus === undefined || (focus.start === start && focus.end === end) ? [] : [focus],
  );
  const from = contextStart(text, Math.min(...quoted.map(({ start }) => start)));
  const to = contextEnd(text, Math.max(...quoted.map(({ end }) => end)));
  const edges = [...quoted, ...marked].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([from, ...edges.filter((edge) => edge > from && edge < to), to])].sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((start, index) => {
    const piece = html(text.slice(start, cuts[index + 1]));
    if (covers(marked, start)) return `<mark>${piece}</mark>`;
    return covers(quoted, start) || piece.trim() === '' ? piece : `<span class="around">${piece}</span>`;
  });
  return `${from > 0 ? '… ' : ''}${pieces.join('')}${to < text.length ? ' …' : ''}`;
}

function covers(spans: readonly Span[], offset: number): boolean {
  return spans.some(({ start, end }) => start <= offset && offset < end);
}

function contextStart(text: string, start: number): number {
  if (start <= contextLength) return 0;
  const space = text.indexOf(' ', start - contextLength);
  return space === -1 || space >= start ? start : space + 1;
}

function contextEnd(text: string, end: number): number {
  if (text.length - end <= contextLength) return text.length;
  return Math.max(text.lastIndexOf(' ', end + contextLength), end);
}
