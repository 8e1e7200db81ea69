/** Contracts judged against the small library. */
import type { SourceDocument } from '../../src/contract/source.ts';
import type { Library, ParameterValue } from '../../src/library/library.ts';
import type { Requirement } from '../../src/library/requirement.ts';
import { lintContract } from '../../src/lint/lint-contract.ts';
import type { LintResult } from '../../src/lint/result.ts';
import type { Verdict } from '../../src/lint/verdict.ts';
import { contractOf, type Facts } from './real-library.ts';
import { inspection, libraryOf, report } from './small-library.ts';

export type Given = {
  readonly facts?: Facts;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly requirements?: readonly Requirement[];
};

export function judge(source: string | SourceDocument, given: Given = {}): LintResult & { readonly library: Library } {
  const { facts = { software: true }, parameters = {}, requirements = [report, inspection] } = given;
  const library = libraryOf(...requirements);
  const result = lintContract(contractOf(source), library, {
    facts: new Map(Object.entries(facts).map(([id, value]) => [id, { value, from: 'flag' }])),
    parameters: new Map(Object.entries(parameters)),
  });
  return { ...result, library };
}

/** The verdict on the first requirement. */
export function first(source: string | SourceDocument, given: Given = {}): Verdict {
  const [verdict] = judge(source, given).verdicts;
  if (verdict === undefined) throw new Error('no requirement');
  return verdict;
}

export const good = 'Supplier shall deliver a blue widget report within ten days.';
