/** How a verdict came about: data for `mc2 lint --trace`. */
import type { Element, Requirement } from '../../library/requirement.ts';
import type { FactAnswer } from '../result.ts';
import type { Standing } from '../standing.ts';
import type { Statement } from '../statement.ts';
import type { ElementVerdict, Evidence, Verdict } from '../verdict.ts';

/** Words of a statement that mean something for the requirement. */
export type TracedMark = {
  readonly kind: 'subject' | 'with' | 'disclaimed' | 'forbids' | 'says' | 'not' | 'of' | 'anywhere' | 'hedge';
  readonly words: string;
  /** Title of the element or of the hedge; empty for the others. */
  readonly of: string;
  /** False for a hedge that is cured by a hard limit, or that takes nothing back. */
  readonly counts: boolean;
};

export type TracedStatement = Pick<Statement, 'force' | 'by' | 'inherited' | 'capped'> & {
  /** The words of the statement alone, not of its whole sentence. */
  readonly at: Evidence;
  /** Null for text that binds nobody. */
  readonly standing: Standing | null;
  /** True where it says the same in words of its own, without a phrase of the library. */
  readonly alike: boolean;
  readonly marks: readonly TracedMark[];
};

/** A statement that has words or a number for an element, and what it is worth. */
export type TracedContribution = {
  readonly at: Evidence;
  readonly by: 'words' | 'number' | 'definition';
  readonly status: ElementVerdict['status'];
  readonly found: string;
};

export type TracedElement = ElementVerdict & {
  readonly needs: Element['needs'];
  /** The threshold in words; null where no number is asked for. */
  readonly limit: string | null;
  /** True where the purchase or a configuration sets the threshold in place of the library. */
  readonly agreed: boolean;
  readonly given: readonly TracedContribution[];
  /** Numbers of the right kind in the clauses, where none of them counts. */
  readonly passedOver: readonly string[];
};

/** Text with words of the subject that the verdict does not rest on. */
export type RuledOut = { readonly statement: TracedStatement; readonly why: string };

export type Trace = {
  readonly requirement: Pick<Requirement, 'id' | 'title' | 'obliged' | 'polarity'>;
  readonly verdict: Verdict;
  /** The facts that decide whether the requirement applies. */
  readonly facts: readonly FactAnswer[];
  /** What the verdict rests on. */
  readonly anchors: readonly TracedStatement[];
  /** What takes it back. */
  readonly denials: readonly RuledOut[];
  readonly elements: readonly TracedElement[];
  readonly ruledOut: readonly RuledOut[];
};
