import { describe, expect, test } from 'vitest';
import { keepLedger, type Ledger, type LedgerRow } from '../../src/compare/ledger.ts';
import { clauses, contractOf, measure, numbered } from './versions.ts';

/** Three rounds: we ask for 24 hours, they answer with 30 days and no components list, we settle at 48 hours. */
const rounds = [
  clauses,
  clauses.map((text) => text.replace('within 24 hours', 'within 30 days')).filter((_, at) => at !== 2),
  clauses.map((text) => text.replace('within 24 hours', 'within 48 hours')).filter((_, at) => at !== 2),
];

function ledgerOf(...texts: readonly (readonly string[])[]): Ledger {
  return keepLedger(
    texts.map((round) => contractOf(numbered(round))),
    measure,
  );
}

function row({ rows }: Ledger, id: string): LedgerRow {
  const found = rows.find(({ requirement }) => requirement === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('the ledger', () => {
  const ledger = ledgerOf(...rounds);

  test('shows verdict and number of every round, who moved, and what it came to', () => {
    const incidents = row(ledger, 'security-incident-notification');
    expect(incidents.rounds.map(({ status, number }) => `${status} ${number?.text ?? ''}`)).toEqual([
      'weak 24 hours',
      'weak 30 days',
      'weak 48 hours',
    ]);
    expect(incidents.moves.map(({ round, effect }) => [round, effect])).toEqual([
      [1, 'softened'],
      [2, 'strengthened'],
    ]);
    expect([incidents.net, incidents.open]).toEqual(['softened', true]);
  });

  test('keeps open what was lost and not won back', () => {
    const components = row(ledger, 'sbom-delivery');
    expect(components.rounds.map(({ status }) => status)).toEqual(['weak', 'missing', 'missing']);
    expect([components.net, components.open]).toEqual(['softened', true]);
    expect(components.moves).toHaveLength(1);
  });

  test('counts the moves of each round', () => {
    expect(ledger.rounds.map(({ softened, strengthened }) => [softened, strengthened])).toEqual([
      [0, 0],
      [2, 0],
      [0, 1],
    ]);
  });

  test('of one text in every round has no move', () => {
    const still = ledgerOf(clauses, clauses, clauses);
    expect(still.rows.flatMap(({ moves }) => moves)).toEqual([]);
    expect(still.rows.every(({ net }) => net === 'none')).toBe(true);
  });

  test('names those whose tracked changes are new in a round', () => {
    const revised = (author: string) => ({ kind: 'inserted', text: 'x', author, date: '', paragraph: 1 }) as const;
    const contracts = [[], [revised('Vendor')], [revised('Vendor'), revised('Hospital')]].map((revisions) => ({
      ...contractOf(numbered(clauses)),
      revisions,
    }));
    expect(keepLedger(contracts, measure).rounds.map(({ authors }) => authors)).toEqual([[], ['Vendor'], ['Hospital']]);
  });
});
