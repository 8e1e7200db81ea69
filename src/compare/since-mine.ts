/** What the other side changed in our version, and whether it said so. */
import type { Contract, Revision } from '../contract/contract.ts';
import type { Attribution, Comparison, Difference } from './comparison.ts';

/**
 * Says of each difference who made it, where the new version has tracked changes, and leaves out those that are tracked
 * as our own. Our side are the authors of tracked changes in the old version. A difference that no tracked change
 * explains was made in silence; it is kept and says so. Without tracked changes every difference is theirs.
 */
export function sinceMine(comparison: Comparison): Comparison {
  if (comparison.new.revisions.length === 0) return { ...comparison, own: 0 };
  const ours = new Set(comparison.old.revisions.map(({ author }) => author).filter((author) => author !== ''));
  const attribute = attributor(comparison.new);
  const attributed = comparison.differences.map((difference): Difference => ({
    ...difference,
    made: attribute(difference),
  }));
  const theirs = attributed.filter(({ made }) => !isOurs(made, ours));
  return { ...comparison, differences: theirs, own: attributed.length - theirs.length };
}

function isOurs(made: Attribution | undefined, ours: ReadonlySet<string>): boolean {
  return made?.tracked === true && made.authors.length > 0 && made.authors.every((author) => ours.has(author));
}

/** Share of the words that tracked changes must account for: cutting texts into words is not the same for every tool. */
const accounted = 0.7;

function attributor({ revisions, blocks }: Contract): (difference: Difference) => Attribution {
  const byParagraph = new Map<number, Revision[]>();
  for (const revision of revisions) {
    const known = byParagraph.get(revision.paragraph);
    if (known === undefined) byParagraph.set(revision.paragraph, [revision]);
    else known.push(revision);
  }
  const deletions = indexDeletions(revisions);
  return ({ old, new: fresh, words, kind }) => {
    if (kind === 'renumbered') return { tracked: true, authors: [], dates: [] };
    const near = fresh.flatMap(({ block }) => {
      const paragraph = blocks[block]?.paragraph ?? -1;
      // A paragraph mark that was deleted leaves its words to the paragraph before or behind.
      return [-1, 0, 1].flatMap((step) => byParagraph.get(paragraph + step) ?? []);
    });
    const inserted = wordsOf(words, 'inserted');
    const deleted = wordsOf(words, 'deleted');
    const moved = kind === 'moved' ? [...old].flatMap(({ quote }) => cut(quote)) : [];
    const makers = [
      ...near.filter((one) => explains(one, inserted, 'inserted') || explains(one, deleted, 'deleted')),
      ...deletions([...deleted, ...moved]),
    ];
    const tracked =
      covers(makers.filter(isInsertion), inserted) &&
      covers(
        makers.filter((one) => !isInsertion(one)),
        [...deleted, ...moved],
      );
    const authors = tracked ? makers.map(({ author }) => author) : [];
    const dates = tracked ? makers.map(({ date }) => date) : [];
    return { tracked, authors: distinct(authors), dates: distinct(dates) };
  };
}

/** Finds deletions anywhere that have three words in a row of a text that is gone. */
function indexDeletions(revisions: readonly Revision[]): (words: readonly string[]) => readonly Revision[] {
  const index = new Map<string, Revision[]>();
  for (const revision of revisions) {
    if (isInsertion(revision)) continue;
    for (const key of triples(cut(revision.text))) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [revision]);
      else if (known.length < 4) known.push(revision);
    }
  }
  return (words) => [...new Set(triples(words).flatMap((key) => index.get(key) ?? []))];
}

function triples(words: readonly string[]): readonly string[] {
  return words.slice(0, -2).map((word, at) => `${word} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`);
}

function isInsertion({ kind }: Revision): boolean {
  return kind === 'inserted' || kind === 'moved-to';
}

function explains(revision: Revision, words: readonly string[], kind: 'inserted' | 'deleted'): boolean {
  if (isInsertion(revision) !== (kind === 'inserted')) return false;
  const wanted = new Set(words);
  return cut(revision.text).some((word) => wanted.has(word));
}

function covers(revisions: readonly Revision[], words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const left = new Map<string, number>();
  for (const { text } of new Set(revisions)) for (const word of cut(text)) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    found++;
  }
  return found >= accounted * words.length;
}

function wordsOf(changes: Difference['words'], kind: 'inserted' | 'deleted'): readonly string[] {
  return changes.filter((change) => change.kind === kind).flatMap(({ text }) => cut(text));
}

function cut(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== '').sort();
}
