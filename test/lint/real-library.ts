/** The library that mc2 ships, and contracts judged against it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { buildContract } from '../../src/contract/build-contract.ts';
import type { Contract } from '../../src/contract/contract.ts';
import type { SourceDocument } from '../../src/contract/source.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import type { Library, ParameterValue } from '../../src/library/library.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { lintContract } from '../../src/lint/lint-contract.ts';
import type { LintResult } from '../../src/lint/result.ts';
import type { Status, Verdict } from '../../src/lint/verdict.ts';
import { readPlain } from '../contract/documents.ts';

export const library: Library = (() => {
  const root = join(import.meta.dirname, '../../clauses');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
  const read = readLibrary(files, (text) => createHash('sha256').update(text).digest('hex'));
  if (read.library === null) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.library;
})();

export type Facts = Readonly<Record<string, boolean>>;

/** Every fact answered with yes, so that no requirement is out of question. */
export const everything: Facts = Object.fromEntries(library.facts.map(({ id }) => [id, true]));

export type Settings = {
  readonly facts?: Facts;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
};

export function lint(contract: Contract, { facts = everything, parameters = {} }: Settings = {}): LintResult {
  return lintContract(contract, library, {
    facts: new Map(Object.entries(facts).map(([id, value]) => [id, { value, from: 'flag' }])),
    parameters: new Map(Object.entries(parameters)),
  });
}

/** A contract from one paragraph for each line, or from what a reader would give. */
export function contractOf(source: string | SourceDocument): Contract {
  return buildContract(typeof source === 'string' ? readPlain(source) : source);
}

/** The verdict on one requirement, by its id. */
export function verdictOn(id: string, source: string | SourceDocument, settings: Settings = {}): Verdict {
  return verdictIn(lint(contractOf(source), settings), id);
}

export function verdictIn({ verdicts }: LintResult, id: string): Verdict {
  const verdict = verdicts.find(({ requirement }) => requirement === id);
  if (verdict === undefined) throw new Error(`the library has no ${id}`);
  return verdict;
}

export function findingsOn(id: string, source: string | SourceDocument, settings: Settings = {}): readonly Finding[] {
  return lint(contractOf(source), settings).findings.filter(({ requirement }) => requirement === id);
}

/** Ids of the required elements that are not met. */
export function lacking({ elements }: Verdict): readonly string[] {
  return elements.filter(({ required, status }) => required && status !== 'met').map(({ id }) => id);
}

/** Ids of the requirements that a contract speaks to in one way or another. */
export function spokenTo({ verdicts }: LintResult): readonly string[] {
  return verdicts.filter(({ status }) => status !== 'missing').map(({ requirement }) => requirement);
}

export function statusOf(result: LintResult, id: string): Status {
  return verdictIn(result, id).status;
}

/** Verdicts that differ between two results, as `id: before → after`. */
export function changes(before: LintResult, after: LintResult): readonly string[] {
  return before.verdicts.flatMap(({ requirement, status }) => {
    const now = statusOf(after, requirement);
    return now === status ? [] : [`${requirement}: ${status} → ${now}`];
  });
}
