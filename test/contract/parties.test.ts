import { describe, expect, test } from 'vitest';
import { buildContract } from '../../src/contract/build-contract.ts';
import { plain, sourceOf, table } from './documents.ts';

/** Parties as `side: name [words]`. */
function partiesOf(lines: string): readonly string[] {
  return plain(lines).parties.map(({ side, name, called }) => `${side}: ${name} [${called.join(', ')}]`);
}

describe('parties of the preamble', () => {
  test('are read with name, word and side', () => {
    expect(
      partiesOf(
        'This Agreement is made by and between Northlane Systems, Inc., a Wisconsin corporation with offices at 5 Main Street (“Supplier”), and Calder Valley Health System (“Hospital”).',
      ),
    ).toEqual(['supplier: Northlane Systems, Inc. [Supplier]', 'customer: Calder Valley Health System [Hospital]']);
  });

  test('keep an "and" inside a name', () => {
    expect(
      partiesOf(
        'This Lease is made between Pell & Hatch Leasing Co. (“Lessor”) and Dunmore Title and Escrow, Inc. (“Lessee”).',
      ),
    ).toEqual(['supplier: Pell & Hatch Leasing Co. [Lessor]', 'customer: Dunmore Title and Escrow, Inc. [Lessee]']);
  });

  test('may have two words, or a word behind "hereinafter referred to as"', () => {
    expect(
      partiesOf(
        'Agreement between Acme Corp. (“Vendor” or “Company”) and Lakeside Clinic (hereinafter referred to as “Customer”).',
      ),
    ).toEqual(['supplier: Acme Corp. [Vendor, Company]', 'customer: Lakeside Clinic [Customer]']);
  });

  test('do not include the agreement itself', () => {
    expect(
      partiesOf(
        'This Cloud Agreement (this “Agreement”) is effective on 1 May (the “Effective Date”) between Acme, Inc. (“Seller”) and Bright LLC (the “Buyer”).',
      ),
    ).toEqual(['supplier: Acme, Inc. [Seller]', 'customer: Bright LLC [Buyer]']);
  });

  test('called by their own names take the side that the other leaves', () => {
    expect(
      partiesOf(
        'These terms govern every sale by Helmsonic Imaging, Inc. (“Helmsonic”) to the organization named on the quotation (“Purchaser”).\nHelmsonic shall ship.\nHelmsonic may charge.\nHelmsonic will bill.',
      ),
    ).toEqual(['supplier: Helmsonic Imaging, Inc. [Helmsonic]', 'customer:  [Purchaser]']);
  });

  test('are one on either side, though the buyer may install and repair', () => {
    const lines = [
      'Bramble Ridge Health, a Minnesota corporation ("BRH"), and Solvent Pumps, LLC ("Manufacturer"), agree as follows.',
      'BRH may install the pumps. BRH may repair them. BRH shall maintain its network. BRH may ship them back.',
      'Manufacturer shall deliver them.',
    ];
    expect(plain(lines.join('\n')).parties.map(({ side, called }) => [side, ...called])).toEqual([
      ['supplier', 'Manufacturer'],
      ['customer', 'BRH'],
    ]);
  });

  test('take further words given later', () => {
    expect(
      partiesOf(
        'Agreement between Acme, Inc. (“Supplier”) and Mercy Hospital (“Hospital”).\nD-1 Supplier (“Business Associate”) may use PHI.\nD-2 Business Associate shall report.',
      ),
    ).toEqual(['supplier: Acme, Inc. [Supplier, Business Associate]', 'customer: Mercy Hospital [Hospital]']);
  });
});

describe('the word Provider', () => {
  test('is the vendor where the other party subscribes', () => {
    expect(
      partiesOf('Agreement between Corvane Cloud, Inc. ("Provider") and Ashgrove Heart Institute ("Subscriber").'),
    ).toEqual(['supplier: Corvane Cloud, Inc. [Provider]', 'customer: Ashgrove Heart Institute [Subscriber]']);
  });

  test('is the hospital where the contract says so', () => {
    expect(
      partiesOf(
        'Agreement by Meridian Purchasing Alliance, LLC, a group purchasing organization (“Alliance”), for itself and its Participating Members, and Respira Corp. (“Vendor”).\n1.1 “Participating Member” means a health care organization that has signed. In the delivery of care a Participating Member is also called a “Provider”.\n1.2 The Provider shall give access.',
      ),
    ).toEqual([
      'supplier: Respira Corp. [Vendor]',
      'customer: Meridian Purchasing Alliance, LLC [Alliance]',
      'customer:  [Participating Member, Provider]',
    ]);
  });

  test('is the hospital where it is defined as one that treats patients', () => {
    const lines =
      '1.1 “Provider” means a hospital that buys under this Agreement.\n1.2 Vendor shall ship to Provider.\n1.3 Provider shall pay.';
    expect(partiesOf(lines)).toContain('customer:  [Provider]');
  });
});

describe('parties elsewhere', () => {
  test('are read from lines and from tables', () => {
    expect(partiesOf('Seller: Acme Tools, Inc.\nBuyer: Lakeside Hospital\n1. Seller shall ship.')).toEqual([
      'supplier: Acme Tools, Inc. [Seller]',
      'customer: Lakeside Hospital [Buyer]',
    ]);
    const cells = table(
      0,
      [
        ['Supplier', 'Acme Tools, Inc.'],
        ['Customer', 'Lakeside Hospital'],
      ],
      0,
    );
    expect(buildContract(sourceOf('Cover page', ...cells)).parties.map(({ name }) => name)).toEqual([
      'Acme Tools, Inc.',
      'Lakeside Hospital',
    ]);
  });

  test('are the words with duties where nobody is introduced', () => {
    expect(
      partiesOf('1. Contractor shall encrypt data.\n2. Contractor shall patch.\n3. The Government may audit.'),
    ).toEqual(['supplier:  [Contractor]', 'customer:  [Government]']);
  });

  test('are we and you in terms of service', () => {
    const lines =
      'You may use our service.\nWe may change it.\nYou agree to pay us.\nWe will tell you first.\nYou must keep your password.';
    expect(partiesOf(lines)).toEqual(['supplier:  [we, us, our]', 'customer:  [you, your]']);
  });

  test('are named where the contract says who we are', () => {
    const lines =
      '“Acme,” “we,” and “us” refer to Acme, Inc. and its directors.\nYou may use the service.\nWe may change it.\nYou must pay us.\nYou may leave.';
    expect(partiesOf(lines)).toEqual(['supplier:  [Acme, we, us, our]', 'customer:  [you, your]']);
  });

  test('are none where nobody has a duty', () => {
    expect(partiesOf('The weather was fine.')).toEqual([]);
  });
});

describe('words in brackets without quotation marks', () => {
  test('name the parties', () => {
    expect(
      partiesOf(`
          (1) CADENZA LIMITED, whose registered office is at Weir Mills (the Contractor); and
          (2) THE EASTMARCH HOSPITALS GROUP, of Chantry House, Loxley (the Authority)
          1. The Contractor shall patch the Equipment. The Authority may audit the Contractor.`),
    ).toEqual(['supplier: CADENZA LIMITED [Contractor]', 'customer: EASTMARCH HOSPITALS GROUP [Authority]']);
  });

  test('count only where they are words for a party', () => {
    expect(partiesOf('Supplier shall deliver a software bill of materials (Inventory) to Customer.')).toEqual([
      'supplier:  [Supplier]',
    ]);
  });
});

test('a provider that is defined as a health care institution is the customer', () => {
  expect(
    partiesOf(`
        1.1 "the Company", "we" and "us" mean Vella Systems, Inc. "the Provider" means the healthcare institution named on the order.
        1.2 The Company shall patch the Equipment. The Provider shall pay.`),
  ).toEqual(['supplier:  [Company, we, us, our]', 'customer:  [Provider]']);
});
