import { describe, expect, test } from 'vitest';
import { sourceOf, table } from '../contract/documents.ts';
import { lacking, verdictOn } from './real-library.ts';

const preamble = 'This Agreement is made between Orlo Devices, Inc. ("Vendor") and Tannery Clinic ("Clinic").';
const rows = [
  ['Network and firewall', 'Lists its ports', 'Runs the firewall'],
  ['Patches', 'Central station', 'Bedside units, within sixty days'],
  ['Accounts', 'Engineers', 'Nurses'],
] as const;

function judged(header: readonly string[], body: readonly (readonly string[])[] = rows, above = 'Who does what.') {
  const source = sourceOf(preamble, above, ...table(0, [header, ...body]));
  return verdictOn('shared-responsibility', source);
}

describe('a table with a column for each party', () => {
  test('says who does what, and bounds what the customer does', () => {
    expect(judged(['Task', 'Vendor', 'Clinic']).status).toBe('met');
    expect(judged(['Task', "Vendor's part", "Clinic's part"], rows, 'Cybersecurity tasks.').status).toBe('met');
  });

  test('of signatures divides nothing', () => {
    const body = [
      ['By:', 'By:'],
      ['Firewall expert: Ada Reyes', 'Firewall expert: Jo Lind'],
    ];
    expect(judged(['Vendor', 'Clinic'], body, 'Signed.').status).toBe('missing');
  });

  test('of addresses divides nothing', () => {
    const body = [
      ['Security contact', 'psirt@orlo.example', 'ciso@tannery.example'],
      ['Firewall changes', 'network@orlo.example', 'it@tannery.example'],
    ];
    expect(judged(['For', 'Vendor', 'Clinic'], body, 'Contacts.').status).toBe('missing');
  });

  test.each([
    ['headed by one party only', ['Task', 'Vendor', 'Remark']],
    ['headed by no party', ['Task', 'First', 'Second']],
    ['headed by a sentence on a party', ['Task', 'What the Vendor has agreed to do for us', 'Clinic']],
  ])('%s divides nothing', (_, header) => {
    expect(judged(header).status).not.toBe('met');
  });

  test('on other matters is no table of security tasks', () => {
    const body = [
      ['Freight', 'Pays', 'None'],
      ['Unloading', 'None', 'Provides a dock'],
    ];
    expect(judged(['Task', 'Vendor', 'Clinic'], body, 'Logistics.').status).toBe('missing');
  });

  test('that leaves all security to the customer does not bound its part', () => {
    const body = [
      ['Firewall', 'None', 'Full security responsibility'],
      ['Patches', 'None', 'All security measures'],
    ];
    const verdict = judged(['Task', 'Vendor', 'Clinic'], body, 'Tasks are listed below.');
    expect(verdict.status).not.toBe('met');
    expect(lacking(verdict)).toContain('bounded');
  });

  test('binds each party to what stands below its name', () => {
    const body = [
      ['Stored data', 'Encrypts all ePHI at rest with AES-256', 'None'],
      ['Firewall', 'None', 'Runs it'],
    ];
    const source = (header: readonly string[]) => sourceOf(preamble, 'Tasks.', ...table(0, [header, ...body]));
    expect(verdictOn('encryption-at-rest', source(['Task', 'Vendor', 'Clinic'])).status).toBe('met');
    expect(verdictOn('encryption-at-rest', source(['Task', 'Clinic', 'Vendor'])).status).toBe('missing');
  });
});
