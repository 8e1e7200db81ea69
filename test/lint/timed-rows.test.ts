import { describe, expect, test } from 'vitest';
import { sourceOf, table } from '../contract/documents.ts';
import { verdictOn } from './real-library.ts';

const preamble = 'This Agreement is made between Orlo Devices, Inc. ("Vendor") and Tannery Clinic ("Clinic").';
const duty = 'Vendor shall carry out each task in the table below within the time shown there.';
const header = ['Task', 'Counted from', 'Time'];
const body = [
  [
    'Make a tested patch available for a vulnerability with a CVSS score of 7.0 or more',
    "Vendor's awareness",
    '30 days',
  ],
  ['Issue a routine security update', 'The last one', '90 days'],
];
const judged = (above: string, rows: readonly (readonly string[])[] = body, columns: readonly string[] = header) =>
  verdictOn('patch-timeline-critical', sourceOf(preamble, above, ...table(0, [columns, ...rows])));

describe('a table of tasks and times', () => {
  test('is a table of duties below a sentence that says so', () => {
    expect(judged(duty).status).toBe('met');
  });

  test('gives every row its own time', () => {
    const rows = [[body[0]?.[0] ?? '', "Vendor's awareness", '200 days'], body[1] ?? []];
    expect(judged(duty, rows).status).toBe('weak');
  });

  test.each([
    [
      'below a sentence about the customer',
      'Clinic shall carry out each task in the table below within the time shown.',
    ],
    [
      'below a sentence that only hopes',
      'Vendor will endeavor to carry out the tasks in the table below within the times shown.',
    ],
  ])('%s binds the supplier to nothing firm', (_, above) => {
    expect(judged(above).status).not.toBe('met');
  });

  test('needs a column of times', () => {
    const rows = [[body[0]?.[0] ?? '', 'yes', 'see notes']];
    expect(judged(duty, rows, ['Task', 'Included', 'Remarks']).status).not.toBe('met');
  });
});
