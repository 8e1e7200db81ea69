import { describe, expect, test } from 'vitest';
import { plain } from './documents.ts';

/** Terms as `term = meaning`. */
function termsOf(lines: string): readonly string[] {
  return plain(lines).terms.map(({ term, meaning }) => `${term} = ${meaning}`);
}

/** Exhibits as `label [title] index`. */
function exhibitsOf(lines: string): readonly string[] {
  return plain(lines).exhibits.map(({ label, title, block }) => `${label} [${title}] ${block}`);
}

describe('defined terms', () => {
  test('are read with what they mean', () => {
    expect(
      termsOf('1.1 “Kit” means the patch and the gateway. “PHI” has the meaning given in 45 CFR 160.103.'),
    ).toEqual(['Kit = means the patch and the gateway.', 'PHI = has the meaning given in 45 CFR 160.103.']);
  });

  test('may come in pairs, in brackets and in passing', () => {
    expect(termsOf('“SBOM” or “Software Bill of Materials” means a list.').map((term) => term.split(' = ')[0])).toEqual(
      ['SBOM', 'Software Bill of Materials'],
    );
    expect(
      termsOf('Supplier shall follow Exhibit C (the “Security Schedule”).').map((term) => term.split(' = ')[0]),
    ).toEqual(['Security Schedule']);
    expect(termsOf('The analysers and their software are the “System”.').map((term) => term.split(' = ')[0])).toEqual([
      'System',
    ]);
    expect(termsOf('A “High Vulnerability” is a flaw scored from 7.0 to 8.9.')).toHaveLength(1);
  });

  test('are marked without their quotation marks', () => {
    const [block] = plain('1.1 “Kit” means the patch.').blocks;
    const [mark] = block!.marks;
    expect(mark!.kind).toBe('term');
    expect(block!.text.slice(mark!.start, mark!.end)).toBe('Kit');
  });

  test('are not made of every quotation', () => {
    expect(termsOf('The software is provided “AS IS” and Supplier shall answer “Yes” to the question.')).toEqual([]);
  });
});

describe('exhibits', () => {
  test('begin at their headings and hold what follows', () => {
    const contract = plain('1. Supplier shall follow Exhibit C.\nEXHIBIT C – PRODUCT SECURITY\n1. Supplier shall log.');
    expect(contract.exhibits).toEqual([
      { label: 'EXHIBIT C'.replace('EXHIBIT', 'Exhibit'), title: 'PRODUCT SECURITY', block: 1 },
    ]);
    expect(contract.blocks[1]).toMatchObject({
      label: 'EXHIBIT C',
      clause: 'Exhibit C',
      role: 'heading',
      exhibit: 'Exhibit C',
    });
    expect(contract.blocks[2]!.exhibit).toBe('Exhibit C');
  });

  test('may have their titles on the next line', () => {
    expect(exhibitsOf('Front matter of the contract.\nSchedule 2\nSERVICE LEVELS\n1. Supplier shall log.')).toEqual([
      'Schedule 2 [SERVICE LEVELS] 1',
    ]);
  });

  test('that are named and not attached have no block', () => {
    expect(exhibitsOf('1. The parties shall sign Exhibit F. See Exhibits A, B and E.')).toEqual([
      'Exhibit F [] null',
      'Exhibit A [] null',
      'Exhibit B [] null',
      'Exhibit E [] null',
    ]);
  });

  test('that are supplied separately stand where the contract says so', () => {
    expect(exhibitsOf('1. Prices are in Exhibit A.\nExhibit A (prices) follows as a separate workbook.')).toEqual([
      'Exhibit A [] 1',
    ]);
    expect(exhibitsOf('1. Prices are in Exhibit A.\nExhibits A and B\nThese are attached.')).toEqual([
      'Exhibit A [] 1',
      'Exhibit B [] 1',
    ]);
  });

  test.each([
    'Annex I of Regulation (EU) 2017/745 applies.',
    'The rules of Annex A of ISO/IEC 27001 apply.',
    'Orders follow GSA Schedule 70.',
    'It is listed in Exhibit B to the Master Agreement.',
    'OMB Circular A-130, Appendix III applies.',
    'See Exhibit 10.1 of the filing.',
    'The exhibit and the schedule are kept.',
    'Exhibit samples were shown.',
  ])('of other documents are left out: %s', (line) => {
    expect(exhibitsOf(`1. ${line}`)).toEqual([]);
  });

  test('are not begun by a sentence or a line of the contents list', () => {
    const contract = plain(
      'Exhibit A ........ 12\n1. Term\nExhibit A describes the prices and shall prevail.\nExhibit A, Exhibit B and this Agreement are one.',
    );
    expect(contract.exhibits.map(({ block }) => block)).toEqual([null, null]);
  });

  test('may be called by a name', () => {
    const contract = plain(
      '1. Lessor leases what is described in the Equipment Schedule.\nEQUIPMENT SCHEDULE\nOne copier.',
    );
    expect(contract.exhibits).toEqual([{ label: 'Equipment Schedule', title: 'EQUIPMENT SCHEDULE', block: 1 }]);
  });
});
