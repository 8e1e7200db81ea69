/** A verb that governs: what it does, and whom it binds. */
import type { Force } from './meaning.ts';
import type { Side } from './statement.ts';

export type Governor = {
  readonly first: number;
  readonly last: number;
  readonly force: Force | 'denied';
  readonly by: Side | null;
  /** Position where its grammatical subject begins, null where it could not be told. */
  readonly subject: number | null;
  /** `pronoun`: "It shall …"; `passive`: "… shall be installed", without an agent. Who is bound stands in the text before. */
  readonly open: 'pronoun' | 'passive' | null;
  /** The verb of a relative or conditional clause, where the sentence has no other: "the date on which Supplier will …". */
  readonly subordinate: boolean;
};

/** A governing verb by itself. */
export type Point = Pick<Governor, 'first' | 'last' | 'force'>;
