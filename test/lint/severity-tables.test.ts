import { describe, expect, test } from 'vitest';
import { sourceOf, table } from '../contract/documents.ts';
import { verdictOn } from './real-library.ts';

const preamble =
  'This Agreement is made between Orlo Devices, Inc. ("Vendor") and Tannery Clinic ("Clinic") for networked pumps with software.';
const duty =
  'Vendor shall meet the following times, counted from the day on which it becomes aware of the vulnerability.';

const rows = [
  ['Severity', 'Notice to the security contact of Clinic', 'Tested workaround', 'Patch'],
  ['Critical (CVSS 9.0 to 10.0)', '24 hours', '72 hours', '14 days'],
  ['High (CVSS 7.0 to 8.9)', '3 business days', '10 days', '30 days'],
  ['Medium', '10 days', 'n/a', '90 days'],
  ['Low', '60 days', 'n/a', '180 days'],
];

const judge = (id: string, cells: readonly (readonly string[])[], above = duty) =>
  verdictOn(id, sourceOf(preamble, above, ...table(0, cells)));
const elementOf = (verdict: ReturnType<typeof judge>, id: string) => verdict.elements.find((one) => one.id === id);
const deadline = (id: string, cells: readonly (readonly string[])[] = rows, above?: string) =>
  elementOf(judge(id, cells, above), 'deadline');

describe('a table of times by severity', () => {
  test('gives each duty the time of its column, for critical vulnerabilities', () => {
    expect(judge('patch-timeline-critical', rows).status).toBe('met');
    expect(deadline('patch-timeline-critical')).toMatchObject({ status: 'met', found: '14 days' });
    expect(deadline('vulnerability-notification')).toMatchObject({ status: 'met', found: '24 hours' });
    expect(deadline('compensating-controls')).toMatchObject({ status: 'met', found: '72 hours' });
  });

  test('never takes the time of another column or of another severity', () => {
    const late = rows.map((row, at) => (at === 1 ? [...row.slice(0, 3), '140 days'] : row));
    expect(deadline('patch-timeline-critical', late)).toMatchObject({
      status: 'weak',
      found: '140 days, more than 60 days',
    });
  });

  test('may have the severities as columns', () => {
    const turned = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
    expect(deadline('patch-timeline-critical', turned)).toMatchObject({ status: 'met', found: '14 days' });
    expect(deadline('vulnerability-notification', turned)).toMatchObject({ status: 'met', found: '24 hours' });
  });

  test.each([
    ['its column', ['Severity', 'Notice (days)', 'Patch (days)'], duty],
    ['the clause above', ['Severity', 'Notice', 'Patch'], 'Vendor shall act within the number of days shown below.'],
  ])('takes the unit of a bare number from %s', (_, head, above) => {
    const bare = [head, ['Critical vulnerability', '3', '15'], ['Low', '30', '180']];
    expect(deadline('patch-timeline-critical', bare, above)).toMatchObject({ status: 'met', found: '15' });
    expect(deadline('vulnerability-notification', bare, above)).toMatchObject({ status: 'met', found: '3' });
  });

  test('takes a number without a unit for nothing', () => {
    const bare = [
      ['Severity', 'Notice', 'Patch'],
      ['Critical vulnerability', '3', '15'],
      ['Low', '30', '180'],
    ];
    expect(deadline('patch-timeline-critical', bare)?.status).not.toBe('met');
  });

  test('may say the duty in the clause above it alone', () => {
    const times = [
      ['Severity', 'Within'],
      ['Critical', '15 days'],
      ['High', '30 days'],
      ['Low', '180 days'],
    ];
    const above = 'Vendor shall make a tested patch available for each vulnerability within the time shown below.';
    expect(deadline('patch-timeline-critical', times, above)).toMatchObject({ status: 'met', found: '15 days' });
  });

  test('may say the duty in the heading of a column', () => {
    const times = [
      ['Severity', 'Vendor must release a tested patch for the vulnerability within'],
      ['Critical (CVSS 9.0 or more)', '15 days of discovery'],
      ['Low', '180 days of discovery'],
    ];
    expect(deadline('patch-timeline-critical', times, 'Vulnerabilities')).toMatchObject({ status: 'met' });
  });

  test.each([
    ['that only hopes', 'Vendor will endeavor to meet the following times, counted from discovery.'],
    ['about the customer', 'Clinic shall meet the following times, counted from discovery of the vulnerability.'],
  ])('below a sentence %s binds the supplier to nothing firm', (_, above) => {
    expect(judge('patch-timeline-critical', rows, above).status).not.toBe('met');
  });

  test('of support calls is no table of vulnerabilities', () => {
    const calls = [
      ['Priority', 'Response', 'Resolution'],
      ['Priority 1 (system down)', '1 hour', '8 hours'],
      ['Priority 2', '4 hours', '3 business days'],
    ];
    const verdict = judge('patch-timeline-critical', calls, 'Vendor shall respond to support calls as follows.');
    expect(verdict.status).toBe('missing');
  });

  test('is quoted with what heads row and column', () => {
    const quoted = elementOf(judge('patch-timeline-critical', rows), 'deadline')?.evidence;
    expect(quoted).toMatchObject({ quote: '14 days', cell: ['Critical (CVSS 9.0 to 10.0)', 'Patch'] });
  });
});
