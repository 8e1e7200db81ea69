import { describe, expect, test } from 'vitest';
import { compileLibrary } from '../../src/lint/compile-library.ts';
import { indexStatements } from '../../src/lint/statement-index.ts';
import { termSubjects } from '../../src/lint/term-subjects.ts';
import { contractOf } from './real-library.ts';
import { inspection, libraryOf, report } from './small-library.ts';
import { first } from './small-verdicts.ts';

/** Terms with the ids of the requirements that they are about. */
function subjects(text: string): Record<string, readonly string[]> {
  const library = libraryOf(report, inspection);
  const compiled = compileLibrary(library);
  const contract = contractOf(text);
  const found = termSubjects(contract, compiled, indexStatements(contract, compiled).byBlock);
  return Object.fromEntries(
    [...found].map(([term, at]) => [term, [...at].map((one) => library.requirements[one]?.id ?? '')]),
  );
}

describe('a defined term is about', () => {
  test('what it is said to be', () => {
    expect(subjects('“Dossier” means a widget report that Supplier prepares.')).toEqual({ dossier: ['report'] });
  });

  test('nothing that the definition only mentions further on', () => {
    expect(
      subjects('“Order” means a written request by Customer for Products, for services or for a widget report.'),
    ).toEqual({});
  });

  test('nothing that the term itself names', () => {
    expect(subjects('“Widget Report” means a widget report in blue.')).toEqual({});
  });

  test('no look-alike', () => {
    expect(subjects('“Dossier” means a toy widget report.')).toEqual({});
  });
});

test('a duty that uses the term is a duty on the subject', () => {
  const definition = '“Dossier” means a widget report in blue.';
  expect(
    first(`${definition}\nSupplier shall deliver the Dossier within ten days of the order for a report.`).status,
  ).toBe('met');
  expect(first(`${definition}\nSupplier shall deliver the dossier within ten days.`).status).toBe('missing');
  expect(first(`${definition}\nCustomer shall read each Dossier.`).status).toBe('missing');
});
