import type { Library } from '../library/library.ts';
import type { Facts, Purchase } from '../purchase/purchase.ts';
import type { Against } from './their-paper.ts';
import type { NamedParties } from './named-parties.ts';
import type { TextValues } from './render-text.ts';
import type { Selected } from './select-clauses.ts';
import type { Template } from './template.ts';

/** Everything that the parts of one document are drafted from. */
export type DraftContext = {
  readonly purchase: Purchase;
  readonly parties: NamedParties;
  readonly library: Library;
  readonly template: Template;
  readonly selection: readonly Selected[];
  /** The other side's paper, where the document only holds what that lacks. */
  readonly against: Against | null;
  /** Answers of the purchase with everything that follows from them. */
  readonly facts: Facts;
  /** For clause texts and definitions. */
  readonly clauseValues: TextValues;
  /** For the texts of the template. */
  readonly templateValues: TextValues;
};
