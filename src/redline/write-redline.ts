/** Writes remarks and clauses into a document. */
import type { Author } from './author.ts';
import type { Scene } from './clause-look.ts';
import { commentEdits, commentRange, type Range } from './comment-range.ts';
import { addComments } from './comments.ts';
import { applyEdits, type Edit } from './edits.ts';
import { trackMark } from './gap.ts';
import type { Insertion } from './plan-insertions.ts';
import type { Remark } from './proposal.ts';
import { trackedParagraph, type Ink } from './tracked-paragraph.ts';
import { freshIds, takenIds } from './word-ids.ts';
import type { WordPackage } from './word-package.ts';

export type Redline = {
  /** What remarks there are a place for, in the order in which they came. */
  readonly placed: readonly Remark[];
  /** Remarks for which there is no place: in text boxes, notes, headers. */
  readonly unplaced: readonly Remark[];
  /** The parts that differ, those of the comments among them, with some paragraphs inserted. */
  readonly withInsertions: (insertions: readonly Insertion[]) => ReadonlyMap<string, Uint8Array>;
};

/** The document with remarks in it, which are the same whatever is inserted. */
export function startRedline(word: WordPackage, scene: Scene, remarks: readonly Remark[], author: Author): Redline {
  const { survey, main } = scene;
  const taken = new Set(takenIds(wordParts(word)));
  const nextId = freshIds(taken);
  const placed: { readonly remark: Remark; readonly range: Range; readonly id: number }[] = [];
  const unplaced: Remark[] = [];
  for (const remark of remarks) {
    const range = rangeOf(remark, scene);
    if (range === null) unplaced.push(remark);
    else placed.push({ remark, range, id: nextId() });
  }
  for (const { id } of placed) taken.add(id);
  const marks = commentEdits(placed, survey.prefix);
  const comments = placed.map(({ id, remark }) => ({ id, paragraphs: remark.paragraphs }));
  const added = addComments(word, comments, author, survey.namespace);
  return {
    placed: placed.map(({ remark }) => remark),
    unplaced,
    withInsertions: (insertions) => {
      const ink: Ink = { prefix: survey.prefix, author, nextId: freshIds(taken) };
      const edits = [...marks, ...insertionEdits(insertions, ink)];
      return edits.length === 0 ? added : new Map([...added, [main, applyEdits(survey.bytes, edits)]]);
    },
  };
}

/** Every part that may hold numbers of changes and comments. */
function wordParts(word: WordPackage): Uint8Array[] {
  const zip = word.parts;
  const names = new Set(word.links.filter(({ external }) => !external).map(({ target }) => target.toLowerCase()));
  return zip.names
    .filter((name) => names.has(name.toLowerCase()) || name.toLowerCase() === word.main.toLowerCase())
    .filter((name) => /\.xml$/iu.test(name))
    .flatMap((name) => zip.read(name) ?? []);
}

function rangeOf({ at }: Remark, { survey, placed, main, contract }: Scene): Range | null {
  const { quote, start, block } = at.focus ?? at;
  const paragraph = contract.blocks[block]?.paragraph ?? at.paragraph;
  const place = placed.places[paragraph - 1];
  if (place?.part.toLowerCase() !== main.toLowerCase()) return null;
  return commentRange(survey, place, quote, start);
}

function insertionEdits(insertions: readonly Insertion[], ink: Ink): Edit[] {
  const byGap = new Map<number, Insertion[]>();
  for (const insertion of insertions) {
    const known = byGap.get(insertion.gap.at);
    if (known) known.push(insertion);
    else byGap.set(insertion.gap.at, [insertion]);
  }
  return [...byGap.values()].flatMap((group) => {
    const paragraphs = group.flatMap((insertion) => insertion.paragraphs);
    const { at, before } = group[0]?.gap ?? { at: 0, before: null };
    const text = paragraphs
      .map((paragraph, index) => trackedParagraph(paragraph, ink, before !== null && index === paragraphs.length - 1))
      .join('');
    return [{ start: at, end: at, text }, ...(before === null ? [] : [trackMark(before, ink)])];
  });
}
