/** The whole of `mc2 fix` without files and streams. */
import { buildContract } from '../contract/build-contract.ts';
import type { Contract } from '../contract/contract.ts';
import type { SourceDocument } from '../contract/source.ts';
import { readDocxWithPlaces, type PlacedDocument } from '../formats/docx/read-docx-with-places.ts';
import type { Finding } from '../lint/finding.ts';
import type { LintResult } from '../lint/result.ts';
import type { Author } from './author.ts';
import { addedParagraphs, breachesIn, newFindings, resolvedReader, type Breach } from './check-redline.ts';
import type { Scene } from './clause-look.ts';
import { planInsertions, type Insertion } from './plan-insertions.ts';
import type { ProposedClause, Remark } from './proposal.ts';
import { shiftedReferences, type ShiftedReference } from './shifted-references.ts';
import { surveyPart } from './survey-part.ts';
import { openWordPackage, type WordPackage } from './word-package.ts';
import { writeRedline } from './write-redline.ts';

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
  const placed = readDocxWithPlaces(word.open());
  const { source } = placed;
  const resolved = resolvedReader(bytes, word.main, source);
  const accepted = resolved('accept');
  const before = judge(accepted);
  const scene = sceneOf(word, placed, accepted === source ? before.contract : buildContract(source));
  const original: Original = { ...{ word, scene, before, accepted }, rejected: resolved('reject') };
  const proposal = propose(accepted === source ? before : judge(source));
  const dropped: Dropped[] = [];
  const attempt = (clauses: readonly ProposedClause[]): Attempt =>
    tryOut(original, { ...proposal, clauses }, author, judge);

  let clauses = proposal.clauses;
  let trial = attempt(clauses);
  for (let round = 0; round < 3 && trial.breaches.some(({ requirement }) => requirement !== null); round++) {
    const failed = new Map(
      trial.breaches.flatMap(({ requirement, because }) =>
        requirement === null ? [] : [[requirement, because] as const],
      ),
    );
    for (const [about, because] of failed) dropped.push({ about, because });
    clauses = clauses.filter(({ requirement }) => !failed.has(requirement));
    trial = attempt(clauses);
  }
  if (trial.breaches.length > 0) {
    // Which clause is at fault cannot be told from the whole: each has to hold with those before it.
    let kept: readonly ProposedClause[] = [];
    trial = attempt(kept);
    for (const clause of clauses) {
      const next = attempt([...kept, clause]);
      const [breach] = next.breaches;
      if (breach === undefined) [kept, trial] = [[...kept, clause], next];
      else dropped.push({ about: clause.requirement, because: breach.because });
    }
  }
  if (trial.breaches.length > 0)
    throw new Error(`the comments alone change the document: ${trial.breaches[0]?.because ?? ''}`);
  for (const { about, at } of trial.unplaced)
    dropped.push({ about, because: `no comment can stand on “${at.quote.slice(0, 60)}”` });
  return { ...trial.result, before, dropped };
}

function sceneOf(word: WordPackage, placed: PlacedDocument, contract: Contract): Scene {
  const part = word.open().read(word.main);
  if (part === null) throw new Error(`no part ${word.main}`);
  return { placed, survey: surveyPart(part, word.main), main: word.main, contract };
}

type Attempt = {
  readonly result: Omit<FixResult, 'before' | 'dropped'>;
  readonly breaches: readonly Breach[];
  readonly unplaced: readonly Remark[];
};

/** The document as it came. */
type Original = {
  readonly word: WordPackage;
  readonly scene: Scene;
  /** With all changes accepted, judged. */
  readonly before: LintResult;
  readonly accepted: SourceDocument;
  readonly rejected: SourceDocument;
};

function tryOut(original: Original, { remarks, clauses }: Proposal, author: Author, judge: FixInput['judge']): Attempt {
  const { word, scene, before } = original;
  const { insertions, homeless } = planInsertions(clauses, scene);
  const { bytes, unplaced } = writeRedline(word, scene, remarks, insertions, author);
  const resolved = resolvedReader(bytes, word.main);
  const accepted = resolved('accept');
  const after = judge(accepted);
  const written = insertions.flatMap((insertion) => {
    const clause = clauses.find(({ requirement }) => requirement === insertion.requirement);
    return clause === undefined ? [] : [{ clause, insertion }];
  });
  const claimed = new Map(written.map(({ clause }) => [clause.requirement, clause.position]));
  const breaches = [
    ...homeless,
    ...textBreaches(original, resolved('reject'), accepted, insertions),
    ...breachesIn(before, after, claimed, addedParagraphs(original.accepted, accepted) ?? []),
  ];
  const placed = remarks.filter((remark) => !unplaced.includes(remark));
  const statusBefore = new Map(before.verdicts.map(({ requirement, status }) => [requirement, status]));
  return {
    breaches,
    unplaced,
    result: {
      bytes: placed.length + insertions.length === 0 ? null : bytes,
      after,
      remarks: placed,
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
    },
  };
}

/** What is wrong with the text when all changes are rejected, or accepted. */
function textBreaches(
  { accepted: acceptedBefore, rejected: rejectedBefore }: Original,
  rejectedAfter: SourceDocument,
  acceptedAfter: SourceDocument,
  insertions: readonly Insertion[],
): Breach[] {
  const rejected = addedParagraphs(rejectedBefore, rejectedAfter);
  if (rejected?.length !== 0)
    return [{ requirement: null, because: 'rejecting all changes would not give back the original text' }];
  const accepted = addedParagraphs(acceptedBefore, acceptedAfter);
  const written = insertions.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  // A heading that runs in is one paragraph with its text for the reader.
  if (accepted === null || accepted.length > written)
    return [{ requirement: null, because: 'accepting all changes would alter text that was there' }];
  return [];
}
