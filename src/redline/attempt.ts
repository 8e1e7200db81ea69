/** One way to fix a document, tried out: written, read again and judged. */
import type { SourceDocument } from '../contract/source.ts';
import { readPackage } from '../formats/docx/read-docx.ts';
import type { LintResult } from '../lint/result.ts';
import { addedParagraphs, breachesIn, type Breach } from './check-redline.ts';
import type { Scene } from './clause-look.ts';
import type { Insertion, InsertionPlan } from './plan-insertions.ts';
import type { ProposedClause } from './proposal.ts';
import { changeResolver } from './resolve-changes.ts';
import { mainOf, withParts, type WordPackage } from './word-package.ts';
import type { Redline } from './write-redline.ts';

/** Judges a document as `mc2 lint` does. */
export type Judge = (source: SourceDocument) => LintResult;

/** The clauses that went in, each with where it stands. */
export type Written = readonly { readonly clause: ProposedClause; readonly insertion: Insertion }[];

/** The document as it came, and what all attempts have in common. */
export type Original = {
  readonly word: WordPackage;
  readonly scene: Scene;
  /** With all changes accepted, judged. */
  readonly before: LintResult;
  readonly accepted: SourceDocument;
  readonly rejected: () => SourceDocument;
  readonly planFor: (clauses: readonly ProposedClause[]) => InsertionPlan;
  readonly redline: Redline;
};

/** The document with the remarks and some clauses. */
export type Attempt = {
  /** The parts that differ. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly after: LintResult;
  readonly insertions: readonly Insertion[];
  readonly written: Written;
  /** Breaches of which it is known which clause is at fault. */
  readonly failed: readonly (Breach & { readonly requirement: string })[];
  /** The first breach of all. The text is compared only when somebody asks: an attempt with a failed clause is over. */
  readonly breach: () => Breach | null;
};

/** Writes the remarks and some clauses, and judges what comes of it, unless it reads as before. */
export function tryOut(original: Original, clauses: readonly ProposedClause[], judge: Judge): Attempt {
  const { word, before, planFor, redline } = original;
  const { insertions, homeless } = planFor(clauses);
  const parts = redline.withInsertions(insertions);
  const resolve = changeResolver(parts.get(word.main) ?? mainOf(word), word.main);
  const read = remembering((content) => readPackage(withParts(word.parts, new Map([...parts, [word.main, content]]))));
  const accepted = read(resolve('accept'));
  // Nothing in the new comments binds anybody: a document that reads as before but for them is not judged again.
  const text = withoutRemarks(accepted, original.accepted);
  const isUnchanged = insertions.length === 0 && areSame(text, original.accepted);
  const after = isUnchanged ? before : judge(text);
  const written = insertions.flatMap((insertion) => {
    const clause = clauses.find(({ requirement }) => requirement === insertion.requirement);
    return clause === undefined ? [] : [{ clause, insertion }];
  });
  const added = addedParagraphs(original.accepted, accepted);
  const judged = breachesIn(before, after, positionsOf(written), added ?? []);
  return {
    ...{ parts, after, insertions, written },
    failed: [...homeless, ...judged].flatMap(({ requirement, because }) =>
      requirement === null ? [] : [{ requirement, because }],
    ),
    breach: once(
      () => homeless[0] ?? textBreach(original, read(resolve('reject')), added, insertions) ?? judged[0] ?? null,
    ),
  };
}

/** Work that is done when somebody first asks for it. */
export function once<Result>(work: () => Result): () => Result {
  let done: { readonly result: Result } | null = null;
  return () => (done ??= { result: work() }).result;
}

/** Reads what it read last, a part without changes for one, only once. */
function remembering(read: (content: Uint8Array) => SourceDocument): (content: Uint8Array) => SourceDocument {
  let last: { readonly content: Uint8Array; readonly document: SourceDocument } | null = null;
  return (content) => (last = last?.content === content ? last : { content, document: read(content) }).document;
}

/** A document without the comments behind those that it had before. */
function withoutRemarks(document: SourceDocument, { paragraphs }: SourceDocument): SourceDocument {
  let left = paragraphs.filter(({ role }) => role === 'comment').length;
  return { ...document, paragraphs: document.paragraphs.filter(({ role }) => role !== 'comment' || left-- > 0) };
}

/** Two documents in which nothing differs are judged alike. They hold texts, numbers, truths and lists of them. */
function areSame(one: SourceDocument, other: SourceDocument): boolean {
  return one.paragraphs.length === other.paragraphs.length && JSON.stringify(one) === JSON.stringify(other);
}

/** What the attempt claims: the requirements with clauses, each with the position whose text went in. */
export function positionsOf(written: Written): ReadonlyMap<string, ProposedClause['position']> {
  return new Map(written.map(({ clause }) => [clause.requirement, clause.position]));
}

/** What is wrong with the text when all changes are rejected, or accepted; `added` is what acceptance adds. */
function textBreach(
  { rejected: rejectedBefore }: Original,
  rejectedAfter: SourceDocument,
  added: readonly string[] | null,
  insertions: readonly Insertion[],
): Breach | null {
  const rejected = addedParagraphs(rejectedBefore(), rejectedAfter);
  if (rejected?.length !== 0)
    return { requirement: null, because: 'rejecting all changes would not give back the original text' };
  const written = insertions.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  // A heading that runs in is one paragraph with its text for the reader.
  if (added === null || added.length > written)
    return { requirement: null, because: 'accepting all changes would alter text that was there' };
  return null;
}
