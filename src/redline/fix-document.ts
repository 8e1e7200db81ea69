/** The whole of `mc2 fix` without files and streams. */
import type { SourceDocument } from '../contract/source.ts';
import { readPackage } from '../formats/docx/read-docx.ts';
import { readDocxWithPlaces } from '../formats/docx/read-docx-with-places.ts';
import { replaceEntries } from '../formats/zip/replace-entries.ts';
import { openZip } from '../formats/zip/unzip.ts';
import type { Finding } from '../lint/finding.ts';
import type { LintResult } from '../lint/result.ts';
import { once, positionsOf, tryOut, type Attempt, type Judge, type Original, type Written } from './attempt.ts';
import type { Author } from './author.ts';
import { newFindings } from './check-redline.ts';
import type { Scene } from './clause-look.ts';
import { insertionPlanner, type Insertion } from './plan-insertions.ts';
import type { ProposedClause, Remark } from './proposal.ts';
import { changeResolver } from './resolve-changes.ts';
import { shiftedReferences, type ShiftedReference } from './shifted-references.ts';
import { surveyPart } from './survey-part.ts';
import { mainOf, openWordPackage, withParts, type WordPackage } from './word-package.ts';
import { startRedline } from './write-redline.ts';

export type Proposal = { readonly remarks: readonly Remark[]; readonly clauses: readonly ProposedClause[] };

export type FixInput = {
  readonly bytes: Uint8Array;
  readonly author: Author;
  /** Judges the document as `mc2 lint` does: the contract that `buildContract` makes of it. */
  readonly judge: Judge;
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
  readonly clauses: Written;
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
      // With the last one all of them are in again, where none was dropped.
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
