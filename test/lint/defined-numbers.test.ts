import { describe, expect, test } from 'vitest';
import { verdictOn } from './real-library.ts';

const preamble =
  'This Agreement is made between Orlo Devices, Inc. ("Vendor") and Tannery Clinic ("Clinic") for networked pumps with software.';
const deadline = (definition: string, duty: string) =>
  verdictOn(
    'patch-timeline-critical',
    [preamble, `1.1 ${definition}`, `1.2 ${duty} Severity follows the CVSS base score.`].join('\n\n'),
  ).elements.find(({ id }) => id === 'deadline');

const window = '"Remedy Window" means the thirty (30) days that begin when Vendor becomes aware of the vulnerability.';
const duty = 'Vendor shall release, within the Remedy Window, a tested patch for each critical vulnerability.';

describe('a number that stands in a definition', () => {
  test('counts for the duty that uses the term', () => {
    expect(deadline(window, duty)).toMatchObject({ status: 'met', found: 'thirty (30) days' });
  });

  test('counts for nothing where no duty uses the term', () => {
    const other = 'Vendor shall release a tested patch for each critical vulnerability.';
    expect(deadline(window, other)?.status).toBe('missing');
  });

  test('binds no more firmly than the duty does', () => {
    const soft = 'Vendor will endeavor to release, within the Remedy Window, a tested patch for each critical flaw.';
    expect(deadline(window, soft)?.status).not.toBe('met');
  });

  test('is as bad as the worst of several', () => {
    const several =
      '"Remedy Window" means a period of thirty days for pumps and of two hundred days for all gateways and servers.';
    expect(deadline(several, duty)).toMatchObject({ status: 'weak', found: 'two hundred days, more than 60 days' });
  });

  test('gives way to a number in the duty itself', () => {
    const late =
      'Vendor shall release, after the Remedy Window, a tested patch for each critical flaw within 200 days.';
    expect(deadline(window, late)?.status).toBe('weak');
  });

  test('is taken from no definition of another kind of thing', () => {
    const thing = '"Remedy Window" means a dialog of the console that closes after thirty days without use.';
    expect(deadline(thing.replace('thirty days', 'long'), duty)?.status).not.toBe('met');
  });
});
