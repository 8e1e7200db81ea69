/** The whole of `mc2 fix` without files and streams. */
import type { SourceDocument } from '../contract/source.ts';
import { readPackage } from '../formats/docx/read-docx.ts';
import { readDocxWithPlaces } from '../formats/docx/read-docx-with-places.ts';
import { replaceEntries } from '../formats/zip/replace-entries.ts';
import { openZip } from '../formats/zip/unzip.ts';
import type { Finding } from '../lint/finding.ts';
import type { LintResult } from '../lint/result.ts';
import type { Author } from './author.ts';
import { addedParagraphs, breachesIn, newFindings, type Breach } from './check-redline.ts';
import type { Scene } from './clause-look.ts';
import { insertionPlanner, type Insertion, type InsertionPlan } from './plan-insertions.ts';
import type { ProposedClause, Remark } from './proposal.ts';
import { changeResolver } from './resolve-changes.ts';
import { shiftedReferences, type ShiftedReference } from './shifted-references.ts';
import { surveyPart } from './survey-part.ts';
import { openWordPackage, withParts, type WordPackage } from './word-package.ts';
import { startRedline, type Redline } from './write-redline.ts';

export type Proposal = { readonly remarks: readonly Remark[]; readonly clauses: readonly ProposedClause[] };

export type FixInput = {
  readonly bytes: Uint8Array;
  readonly author: Author;
  /** Judges the document as `mc2 lint` does: the contract that `buildContract` makes of it. */
  readonly judge: (source: SourceDocument) => LintResult;
  /** What to write, from the verdicts on the document as it is. */
  readonly propose: (result: LintResult) => Proposal;
};

export type Dropped = { readonly about: string; readonly because: string };

export type FixResult = {
  /** The changed document; null where there is nothing to change. */
  readonly bytes: Uint8Array | null;
  readonly before: LintResult;
  /** The document with every change accepted, judged. */
  readonly after: LintResult;
  readonly remarks: readonly Remark[];
  readonly clauses: readonly { readonly clause: ProposedClause; readonly insertion: Insertion }[];
  readonly definitions: readonly Insertion[];
  readonly dropped: readonly Dropped[];
  readonly shifted: readonly ShiftedReference[];
  /** Requirements that are judged better although no clause was written for them. */
  readonly alsoBetter: readonly string[];
  /** What is found now in text that was there, because the contract speaks of security. */
  readonly raised: readonly Finding[];
};

/**
 * Writes remarks and missing clauses into a Word document as comments and tracked insertions. What is given back was
 * checked: with all changes rejected it has the text of the original, with all changes accepted it is judged better by
 * the clauses that it claims and no worse in anything else. A clause that does not hold is dropped with the reason.
 *
 * Throws InputError: what the readers throw, and `unsupported` for a protected or signed document and one with an
 * unmerged file in it.
 */
export function fixDocument({ bytes, author, judge, propose }: FixInput): FixResult {
  const word = openWordPackage(bytes);
  const placed = readDocxWithPlaces(word.parts);
  const { source } = placed;
  const main = mainOf(word);
  const resolve = changeResolver(main, word.main);
  const read = (content: Uint8Array): SourceDocument =>
    content === main ? source : readPackage(withParts(word.parts, new Map([[word.main, content]])));
  const accepted = read(resolve('accept'));
  const before = judge(accepted);
  const asItIs = accepted === source ? before : judge(source);
  const proposal = propose(asItIs);
  if (proposal.remarks.length + proposal.clauses.length === 0) return nothingToWrite(before);

  const survey = surveyPart(main, word.main);
  const scene: Scene = { placed, survey, main: word.main, contract: asItIs.contract };
  const original: Original = {
    ...{ word, scene, before, accepted },
    rejected: once(() => read(resolve('reject'))),
    planFor: insertionPlanner(scene),
    redline: startRedline(word, scene, proposal.remarks, author),
  };
  const dropped: Dropped[] = [];
  const attempt = (clauses: readonly ProposedClause[]): Attempt => tryOut(original, clauses, judge);

  let clauses = proposal.clauses;
  let trial = attempt(clauses);
  for (let round = 0; round < 3 && trial.failed.length > 0; round++) {
    const failed = new Map(trial.failed.map(({ requirement, because }) => [requirement, because]));
    for (const [about, because] of failed) dropped.push({ about, because });
    clauses = clauses.filter(({ requirement }) => !failed.has(requirement));
    trial = attempt(clauses);
  }
  if (trial.breach() !== null) {
    // Which clause is at fault cannot be told from the whole: each has to hold with those before it.
    const whole = trial;
    let kept: readonly ProposedClause[] = [];
    trial = attempt(kept);
    for (const clause of clauses) {
      const next = kept.length === clauses.length - 1 ? whole : attempt([...kept, clause]);
      const breach = next.breach();
      if (breach === null) [kept, trial] = [[...kept, clause], next];
      else dropped.push({ about: clause.requirement, because: breach.because });
    }
  }
  const breach = trial.breach();
  if (breach !== null) throw new Error(`the comments alone change the document: ${breach.because}`);
  for (const { about, at } of original.redline.unplaced)
    dropped.push({ about, because: `no comment can stand on “${at.quote.slice(0, 60)}”` });
  return { ...resultOf(original, trial), dropped };
}

function nothingToWrite(before: LintResult): FixResult {
  const nothing = { remarks: [], clauses: [], definitions: [], dropped: [], shifted: [], alsoBetter: [], raised: [] };
  return { bytes: null, before, after: before, ...nothing };
}

function mainOf({ parts, main }: WordPackage): Uint8Array {
  const part = parts.read(main);
  if (part === null) throw new Error(`no part ${main}`);
  return part;
}

/** The document as it came, and what all attempts have in common. */
type Original = {
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
type Attempt = {
  /** The parts that differ. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly after: LintResult;
  readonly insertions: readonly Insertion[];
  readonly written: FixResult['clauses'];
  /** Breaches of which it is known which clause is at fault. */
  readonly failed: readonly (Breach & { readonly requirement: string })[];
  /** The first breach of all. The text is compared only when somebody asks: an attempt with a failed clause is over. */
  readonly breach: () => Breach | null;
};

function tryOut(original: Original, clauses: readonly ProposedClause[], judge: FixInput['judge']): Attempt {
  const { word, before, planFor, redline } = original;
  const { insertions, homeless } = planFor(clauses);
  const parts = redline.withInsertions(insertions);
  const resolve = changeResolver(parts.get(word.main) ?? mainOf(word), word.main);
  const read = remembering((content) => readPackage(withParts(word.parts, new Map([...parts, [word.main, content]]))));
  const accepted = read(resolve('accept'));
  // A document that reads as before but for the new comments is not judged again: nothing in them binds anybody.
  const isUnchanged =
    insertions.length === 0 && areSame(withoutRemarks(accepted, original.accepted), original.accepted);
  const after = isUnchanged ? before : judge(accepted);
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
function once<Result>(work: () => Result): () => Result {
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

function positionsOf(written: FixResult['clauses']): ReadonlyMap<string, ProposedClause['position']> {
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

function resultOf(original: Original, { parts, after, insertions, written }: Attempt): Omit<FixResult, 'dropped'> {
  const { word, scene, before, redline } = original;
  const claimed = positionsOf(written);
  const statusBefore = new Map(before.verdicts.map(({ requirement, status }) => [requirement, status]));
  return {
    bytes: redline.placed.length + insertions.length === 0 ? null : packed(word, parts),
    before,
    after,
    remarks: redline.placed,
    clauses: written,
    definitions: insertions.filter(({ requirement }) => requirement === null),
    raised: newFindings(before, after).filter(({ requirement }) => requirement === null || !claimed.has(requirement)),
    shifted: shiftedReferences(before.contract, after.contract, scene),
    alsoBetter: after.verdicts.flatMap(({ requirement, status }) =>
      status === 'met' &&
      !claimed.has(requirement) &&
      ['weak', 'missing', 'contradicted', 'needs-input'].includes(statusBefore.get(requirement) ?? '')
        ? [requirement]
        : [],
    ),
  };
}

/** The document with parts that were checked, which are read back from it. */
function packed(word: WordPackage, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const bytes = replaceEntries(word.bytes, parts, word.main);
  const zip = openZip(bytes);
  for (const [name, content] of parts) {
    if (!Buffer.from(zip.read(name) ?? []).equals(content)) throw new Error(`the part ${name} was not written`);
  }
  return bytes;
}
