/** The structural rules, in the order in which `mc2 list rules` shows them. */
import { conflictingClauses } from './conflicting-clauses.ts';
import { danglingDefinition } from './dangling-definition.ts';
import { definedNotUsed } from './defined-not-used.ts';
import { emptyExhibit } from './empty-exhibit.ts';
import { exclusiveRemedy } from './exclusive-remedy.ts';
import { headingOnly } from './heading-only.ts';
import { hiddenText } from './hidden-text.ts';
import { numberMismatch } from './number-mismatch.ts';
import { obligationGapAfterWarranty } from './obligation-gap-after-warranty.ts';
import { orderOfPrecedence } from './order-of-precedence.ts';
import { policyByReference } from './policy-by-reference.ts';
import type { HygieneRule } from './rule.ts';
import { supersededReference } from './superseded-reference.ts';
import { survivalMissing } from './survival-missing.ts';
import { trackedDeletion } from './tracked-deletion.ts';
import { undefinedTrigger } from './undefined-trigger.ts';
import { unfilledPlaceholder } from './unfilled-placeholder.ts';
import { wrongObligor } from './wrong-obligor.ts';

export type { HygieneRule } from './rule.ts';

export const hygieneRules: readonly HygieneRule[] = [
  unfilledPlaceholder,
  emptyExhibit,
  headingOnly,
  danglingDefinition,
  definedNotUsed,
  supersededReference,
  numberMismatch,
  orderOfPrecedence,
  conflictingClauses,
  exclusiveRemedy,
  obligationGapAfterWarranty,
  survivalMissing,
  policyByReference,
  undefinedTrigger,
  wrongObligor,
  trackedDeletion,
  hiddenText,
];
