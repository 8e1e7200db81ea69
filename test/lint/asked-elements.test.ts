/** What a requirement asks of a contract depends on the purchase. */
import { describe, expect, test } from 'vitest';
import { everything, lacking, verdictOn } from './real-library.ts';

const preamble = 'This Agreement is about computer software, firmware, a database server and its web site.';
const text = `${preamble}
1.1 Supplier shall require multi-factor authentication for each remote session and for every administrator.`;

describe('an element that applies to some purchases only', () => {
  const id = 'multi-factor-authentication';

  test('is asked for where it applies', () => {
    expect(lacking(verdictOn(id, text))).toEqual(['cloud-users']);
  });

  test('is asked for while nobody has answered', () => {
    const { cloud: _, ...facts } = everything;
    expect(lacking(verdictOn(id, text, { facts }))).toEqual(['cloud-users']);
  });

  test('is good to have where it does not', () => {
    const verdict = verdictOn(id, text, { facts: { ...everything, cloud: false } });
    expect(verdict.status).toBe('met');
    expect(verdict.elements.find((element) => element.id === 'cloud-users')).toMatchObject({
      required: false,
      status: 'missing',
    });
  });
});

test('a login that the whole service team shares takes back the ban on built-in ones', () => {
  const shared = `${preamble}
1.1 We build no password into our code and no back doors, and our installer replaces all factory passwords. One service login is used by our whole team.`;
  expect(verdictOn('unique-credentials', shared).status).toBe('weak');
});
