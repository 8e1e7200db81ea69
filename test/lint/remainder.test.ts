import { describe, expect, test } from 'vitest';
import { verdictOn } from './real-library.ts';

const preamble =
  'This Agreement is made between Orlo Devices, Inc. ("Vendor") and Tannery Clinic ("Clinic") for networked pumps with software.';
const duty =
  'Vendor shall provide security patches for the pumps free of charge until End of Support, whether or not Clinic has a service agreement.';
const status = (behind: string) => verdictOn('patch-cost', `${preamble}\n\n1.1 ${duty} ${behind}`).status;

describe('a sentence on what is left out', () => {
  test.each([
    'Other models are supplied without.',
    'For all earlier units patches may be bought separately.',
    'No such undertaking is given for the gateway.',
    'Subscribers of the basic tier are excluded. Other customers can order patches.',
  ])('takes the promise before it back for a part: %s', (behind) => {
    expect(status(behind)).toBe('weak');
  });

  test.each([
    'Other products may be added by order.'.replace('may be', 'are'),
    'Clinic may train other users.',
    'Remaining patches are sent within ten days.',
  ])('is told from others: %s', (behind) => {
    expect(status(behind)).toBe('met');
  });
});
