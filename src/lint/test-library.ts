/** A library's own tests: every example of every requirement, judged as if it were a contract. */
import { buildContract } from '../contract/build-contract.ts';
import type { Contract } from '../contract/contract.ts';
import type { SourceDocument, SourceParagraph } from '../contract/source.ts';
import type { Library } from '../library/library.ts';
import type { Requirement } from '../library/requirement.ts';
import { compileLibrary } from './compile-library.ts';
import { judgeRequirement, type Judgement } from './judge-requirement.ts';
import { findOwners } from './owners.ts';
import { indexStatements, type StatementIndex } from './statement-index.ts';
import type { Verdict } from './verdict.ts';

export type ExampleResult = {
  readonly requirement: string;
  readonly kind: 'met' | 'weak' | 'contradicted' | 'missing';
  readonly text: string;
  readonly passed: boolean;
  /** What the linter said. */
  readonly verdict: Verdict;
  /** Why it failed, empty when it passed. */
  readonly problem: string;
};

/** Judge all examples, or those of the named requirements, in library order. */
export function testLibrary(library: Library, only: readonly string[] = []): ExampleResult[] {
  return library.requirements.flatMap((requirement, at) =>
    only.length > 0 && !only.includes(requirement.id) ? [] : testRequirement(library, requirement, at),
  );
}

function testRequirement(library: Library, requirement: Requirement, at: number): ExampleResult[] {
  return (['met', 'weak', 'contradicted', 'missing'] as const).flatMap((kind) =>
    requirement.examples[kind].map(({ text, because }): ExampleResult => {
      const contract = exampleContract(text);
      const index = indexStatements(contract, compileLibrary(library));
      const judgement = judgeRequirement(
        contract,
        index,
        at,
        requirement.severity,
        new Map(),
        findOwners(contract, index, new Map()),
      );
      const problem = complaint(index, judgement, kind, because);
      return { requirement: requirement.id, kind, text, passed: problem === '', verdict: judgement.verdict, problem };
    }),
  );
}

function complaint(
  index: StatementIndex,
  { verdict, hedged }: Judgement,
  kind: string,
  because: string | null,
): string {
  if (verdict.status !== kind) return `expected ${kind}, got ${verdict.status}: ${verdict.because}`;
  if (because === null) return '';
  const lacking = verdict.elements.filter(({ required, status }) => required && status !== 'met').map(({ id }) => id);
  const families = hedged.map(({ hedge }) => index.compiled.library.lexicon.hedges[hedge]?.id ?? '');
  const reasons = [...new Set([...lacking, ...families])];
  return reasons.includes(because) ? '' : `weak because of ${reasons.join(', ') || 'nothing named'}, not of ${because}`;
}

/** An example as a contract between "Supplier" and "Customer": one paragraph a line, typed numbers and list letters as in plain text. */
export function exampleContract(text: string): Contract {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const source: SourceDocument = { format: 'text', paragraphs: lines.map(paragraph), revisions: [], unread: [] };
  return buildContract(source);
}

function paragraph(text: string): SourceParagraph {
  return {
    text,
    role: 'body',
    label: '',
    depth: null,
    outline: null,
    indent: 0,
    bold: false,
    cell: null,
    page: null,
    marks: [],
  };
}
