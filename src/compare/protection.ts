/** What a statement is worth to the customer, by its verb and the party that it binds. */
import type { Statement } from '../lint/statement.ts';
import type { Version } from './setting.ts';

/**
 * A number that is the greater the better the statement protects the customer; null where nothing tells: both parties are
 * bound, or nobody is named on a subject that no requirement knows.
 */
export function protection(statement: Statement, { owed }: Version): number | null {
  const { by, force, operative } = statement;
  if (!operative) return null;
  if (by === 'customer') return ofCustomer[force];
  if (by === 'supplier' || (by === null && owed.has(statement))) return ofSupplier[force];
  return null;
}

type Worth = Readonly<Record<Statement['force'], number>>;

const ofSupplier: Worth = {
  obligation: 4,
  prohibition: 4,
  declaration: 3,
  intention: 2,
  capability: 2,
  permission: 1,
  denied: -1,
};

/** Its own duties cost the customer something, its rights are worth something. */
const ofCustomer: Worth = {
  obligation: -2,
  prohibition: -2,
  declaration: 0,
  intention: 0,
  capability: 1,
  permission: 2,
  denied: 1,
};
