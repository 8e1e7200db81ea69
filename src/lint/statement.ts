/**
 * A statement is the smallest stretch of text with one governing verb: what is bound, who is bound, how firmly. Sentences
 * hold one statement or several ("Supplier shall …, and Customer may …"); list items take verb and party from their lead-in.
 */
import type { PhraseMatch } from '../language/phrases.ts';
import type { Quantity } from '../language/quantities.ts';
import type { Token } from '../language/tokens.ts';
import type { Force } from './meaning.ts';
import type { Response } from './read-answer.ts';

/** A phrase of the library found in a sentence; `first` and `last` are token positions in the sentence, inclusive. */
export type Hit = PhraseMatch;

export type Sentence = {
  readonly block: number;
  /** Offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  /** A run-in clause title ("Patching."): it names the subject and binds nobody. */
  readonly title: boolean;
  readonly question: boolean;
};

export type Statement = {
  readonly index: number;
  readonly sentence: Sentence;
  /** Token positions in the sentence, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly hits: readonly Hit[];
  /** `declaration`: present tense without a modal verb; `denied`: a duty is expressly refused. */
  readonly force: Force | 'declaration' | 'denied';
  /** True where force and party come from a lead-in or from the statement before. */
  readonly inherited: boolean;
  readonly by: Side | null;
  /** Where the governing verb ends in the sentence; null where it stands in another one. */
  readonly verb: number | null;
  /** Hedge families that take the statement back, uncured. */
  readonly hedges: readonly Hit[];
  /** A hard limit beside a vague word. */
  readonly capped: boolean;
  /** The outermost operative block that the statement belongs to: a clause with its list items. */
  readonly passage: number;
  /** Operative text of the contract, not a question, not an unticked box. */
  readonly operative: boolean;
  /** For the requirement cell of a response table: what the response beside it made of it. */
  readonly response: Response | null;
  /** Stands below the name of a party in a table that divides tasks. */
  readonly task: boolean;
  /** Stands in a row of tasks and times: a number in it belongs to the whole row. */
  readonly timed: boolean;
};

export type Side = 'supplier' | 'customer' | 'both';
