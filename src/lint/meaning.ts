/** What a phrase stands for when it is found in a sentence. */
export type Meaning =
  | { readonly kind: RequirementKind; readonly requirement: number }
  | { readonly kind: ElementKind; readonly requirement: number; readonly element: number }
  | { readonly kind: 'force'; readonly force: Force }
  | { readonly kind: 'disclaimer' | 'not-negation' | 'hard-cap' }
  | { readonly kind: 'hedge' | 'no-hedge'; readonly hedge: number }
  | { readonly kind: 'outdated' | 'harmless'; readonly citation: number }
  | { readonly kind: 'fact'; readonly fact: number; readonly value: boolean }
  | { readonly kind: 'severe' | 'lesser' }
  | { readonly kind: 'technology' | 'medical' | 'goods' | 'security' };

/** How a verb binds. */
export type Force = 'obligation' | 'prohibition' | 'permission' | 'capability' | 'intention';

export type RequirementKind = 'subject' | 'with' | 'disclaimed' | 'unlike' | 'forbids';

export type ElementKind = 'says' | 'not' | 'of' | 'anywhere';
