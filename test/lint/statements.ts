/** What the linter makes of a text, as short to compare as to read. */
import type { SourceDocument } from '../../src/contract/source.ts';
import { compileLibrary } from '../../src/lint/compile-library.ts';
import { readStatements } from '../../src/lint/read-statements.ts';
import type { Statement } from '../../src/lint/statement.ts';
import { contractOf } from './real-library.ts';
import { libraryOf, report, inspection } from './small-library.ts';

export const library = libraryOf(report, inspection);
export const compiled = compileLibrary(library);

/** A statement with its words. */
export type Said = Statement & { readonly words: string };

export function said(source: string | SourceDocument): readonly Said[] {
  const contract = contractOf(source);
  return readStatements(contract, compiled).map((statement) => {
    const { sentence, first, last } = statement;
    const text = contract.blocks[sentence.block]?.text ?? '';
    return { ...statement, words: text.slice(sentence.tokens[first]?.start, sentence.tokens[last]?.end) };
  });
}

/** `party force` of each statement, `-` where nobody is bound. */
export function bindings(source: string | SourceDocument): readonly string[] {
  return said(source).map(({ by, force }) => `${by ?? '-'} ${force}`);
}

/** Ids of the hedge families that a statement carries. */
export function hedgesOf({ hedges }: Statement): readonly string[] {
  const ids = hedges.map(({ key }) => {
    const meaning = compiled.meanings[key];
    return meaning?.kind === 'hedge' ? (library.lexicon.hedges[meaning.hedge]?.id ?? '') : '';
  });
  return [...new Set(ids)];
}
