import { describe, expect, test } from 'vitest';
import type { Contract } from '../../src/contract/contract.ts';
import { contractOf, lint } from './real-library.ts';

const contract = contractOf('1 Security\n1.1 Supplier shall maintain a written information security program.');

function confidences(changes: Partial<Contract>): Map<string, string> {
  const { verdicts } = lint({ ...contract, ...changes });
  return new Map(verdicts.map(({ requirement, status, confidence }) => [`${requirement} ${status}`, confidence]));
}

const missing = [...confidences({})].flatMap(([key, level]) =>
  key.endsWith(' missing') && level === 'high' ? [key] : [],
);

describe('what was not read', () => {
  test('leaves verdicts alone where nothing was', () => {
    expect(missing.length).toBeGreaterThan(5);
  });

  test.each(['scan', 'embedded', 'alt-chunk', 'encrypted-part', 'missing-part'] as const)(
    'makes it less certain that a term is missing: %s',
    (kind) => {
      const found = confidences({ unread: [{ kind, what: 'page 2', count: 1 }] });
      expect(missing.map((key) => found.get(key))).toEqual(missing.map(() => 'medium'));
    },
  );

  test('does not when it is only a picture', () => {
    const found = confidences({ unread: [{ kind: 'image', what: 'a logo', count: 1 }] });
    expect(missing.map((key) => found.get(key))).toEqual(missing.map(() => 'high'));
  });
});

test('nothing about a .doc is certain but what does not depend on its text', () => {
  const { verdicts } = lint({ ...contract, format: 'doc' });
  const judged = verdicts.filter(({ status }) => status !== 'not-applicable' && status !== 'needs-input');
  expect(judged.length).toBeGreaterThan(5);
  expect(judged.filter(({ confidence }) => confidence === 'high')).toEqual([]);
});
