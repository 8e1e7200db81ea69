/** What a refusal refuses: the verbs behind "is not obligated to ensure that …" bind nobody. */
import type { Token } from '../language/tokens.ts';
import type { Point } from './governor.ts';
import type { PartyHit } from './party-words.ts';

/** "Supplier makes no commitment that PHI will be stored … and shall be …": what is refused is no duty, up to the next main clause. */
export function deniedContent(
  points: readonly Point[],
  text: string,
  tokens: readonly Token[],
  partyAt: ReadonlyMap<number, PartyHit>,
): ReadonlySet<Point> {
  const denied = new Set<Point>();
  let refusal: Point | null = null;
  let from = 0;
  for (const point of points) {
    if (refusal !== null) {
      const between = tokens.slice(from, point.first);
      if (
        between.some(
          ({ word }, at) =>
            endsContent(word, tokens[from + at + 1]?.word) || isNewClause(from + at, text, tokens, partyAt),
        )
      )
        refusal = null;
      else if (point.force !== 'denied') denied.add(point);
    }
    if (point.force !== 'denied') {
      from = point.last + 1;
      continue;
    }
    from = point.last + 1;
    const opens = tokens.findIndex(({ word }, at) => at > point.last - 1 && at < point.last + 6 && word === 'that');
    if (opens < 0) continue;
    if (contents.has(tokens[opens - 1]?.word ?? '')) refusal = point;
    else {
      // "… is not liable for losses that Customer may suffer": a relative clause ends with its verb.
      const next = points.find(({ first }) => first > point.last);
      if (next && next.first - point.last <= 8 && next.first > opens) denied.add(next);
    }
  }
  return denied;
}

/** Words whose "that" opens what is refused. */
const contents: ReadonlySet<string> = new Set(
  'ensure ensures require requires required obligate commitment representation warranty warranties guarantee guarantees warrant promise undertaking undertake represent procure it agree'.split(
    ' ',
  ),
);

/** "but in no event for less than …" is still what is refused. */
function endsContent(word: string, next: string | undefined): boolean {
  return (word === 'but' && next !== 'in') || word === 'however' || word === 'nevertheless' || word === 'except';
}

/** ", and Supplier shall …", "; it shall …": a clause of its own behind what was refused. */
function isNewClause(
  at: number,
  text: string,
  tokens: readonly Token[],
  partyAt: ReadonlyMap<number, PartyHit>,
): boolean {
  if (at === 0) return false;
  const gap = text.slice((tokens[at - 1] as Token).end, (tokens[at] as Token).start);
  if (gap.includes(';')) return true;
  return gap.includes(',') && tokens[at]?.word === 'and' && (partyAt.has(at + 1) || partyAt.has(at + 2));
}
