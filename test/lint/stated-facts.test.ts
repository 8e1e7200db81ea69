import { describe, expect, test } from 'vitest';
import { contractOf, lint } from './real-library.ts';

function factsOf(text: string, facts: Readonly<Record<string, boolean>> = {}) {
  return lint(contractOf(text), { facts }).facts.filter((fact) => fact.stated !== null);
}

function stated(text: string): string[] {
  return factsOf(text).map(({ id, stated: said }) => `${said?.value === false ? 'not ' : ''}${id}`);
}

describe('a contract states facts', () => {
  test.each([
    ['Supplier shall disable the wireless adapter of the Product until commissioning.', 'wireless'],
    ['“Portal” means the dashboard hosted by Vendor.', 'cloud'],
    ['The Pump stores the name and record number, together with other patient data, for thirty days.', 'stores_phi'],
    ['Vendor is a business associate of Hospital.', 'business_associate'],
    ['The instruments contain no software and no battery.', 'not software'],
    ['The Device does not store any patient information.', 'not stores_phi'],
  ])('%s', (text, fact) => {
    expect(stated(text)).toContain(fact);
  });

  test.each([
    'If the Product has a wireless adapter, Supplier shall encrypt its traffic.',
    'Any remote access to the Product shall be logged.',
    'Does the Product contain a wireless module?',
    'The Pump may optionally be supplied with a Bluetooth module.',
    'To the extent Supplier is a business associate, the parties will sign an agreement.',
  ])('and nothing where it only supposes: %s', (text) => {
    expect(stated(text)).toEqual([]);
  });

  test('with the words and their place', () => {
    const [fact] = factsOf('4.2 The dashboard is hosted by Vendor in Ohio.');
    expect(fact).toMatchObject({ id: 'cloud', value: true, from: 'contract' });
    expect(fact?.stated?.evidence).toMatchObject({ clause: '4.2', focus: { quote: 'hosted by Vendor' } });
  });

  test('and a yes outweighs a no, because more requirements then apply', () => {
    const text = 'The Device does not store patient data. The Device stores patient data of the last ten patients.';
    expect(stated(text)).toEqual(['stores_phi']);
  });
});

describe('an answer of the user', () => {
  const text = 'Supplier shall secure the software. The dashboard is hosted by Vendor.';

  test('wins over the contract, and the conflict is shown with the words', () => {
    const { facts, findings } = lint(contractOf(text), { facts: { cloud: false } });
    expect(facts.find(({ id }) => id === 'cloud')).toMatchObject({ value: false, from: 'flag' });
    expect(findings.filter(({ code }) => code === 'fact-conflict')).toMatchObject([
      { message: 'cloud was answered no, and the contract says yes', at: { focus: { quote: 'hosted by Vendor' } } },
    ]);
  });

  test('that agrees is no conflict', () => {
    const { findings } = lint(contractOf(text), { facts: { cloud: true } });
    expect(findings.filter(({ code }) => code === 'fact-conflict')).toEqual([]);
  });
});
