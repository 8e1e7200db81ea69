/** What `mc2 lint` knows about the purchase behind each contract. */
import type { Profile } from '../config/profile.ts';
import type { Library } from '../library/library.ts';
import type { Tier } from '../library/requirement.ts';
import type { LintInput } from '../lint/lint-contract.ts';
import type { Purchase } from '../purchase/purchase.ts';
import type { Console } from './console.ts';
import { readFactFlag } from './fact-flags.ts';
import { loadPurchase } from './load-purchase.ts';

export type JudgeInput = LintInput & {
  /** The highest tier that is expected; null expects all. */
  readonly tier: Tier | null;
};

type Flags = { readonly purchase?: string; readonly fact?: ReadonlyMap<string, string>; readonly tier?: Tier };

/**
 * Gives a function from what the configuration says about a contract to the facts, parameters and tier that it is judged
 * by: flags outrank the purchase file of `--purchase`, this the configuration, and this the purchase file that it names.
 *
 * @throws UsageError for anything wrong in the purchase file of `--purchase` and for unknown facts; the function too, for
 * the purchase files of the configuration
 */
export async function gatherLintInput(
  library: Library,
  { purchase: path, fact, tier }: Flags,
  console: Console,
): Promise<(profile: Profile) => Promise<JudgeInput>> {
  const given = path === undefined ? null : await loadPurchase(path, library, console);
  const answers = new Map([...(fact ?? [])].map(([id, text]) => [id, readFactFlag(id, text, library)]));
  const loaded = new Map<string, Promise<Purchase>>();
  const purchaseIn = (file: string): Promise<Purchase> => {
    const purchase = loaded.get(file) ?? loadPurchase(file, library, console);
    loaded.set(file, purchase);
    return purchase;
  };
  return async (profile) => {
    const named = profile.purchase === null ? null : await purchaseIn(profile.purchase);
    const from = <Key extends 'purchase' | 'config' | 'flag'>(
      values: ReadonlyMap<string, boolean> | undefined,
      key: Key,
    ) => [...(values ?? [])].map(([id, value]) => [id, { value, from: key }] as const);
    return {
      facts: new Map<string, { readonly value: boolean; readonly from: 'purchase' | 'config' | 'flag' }>([
        ...from(named?.facts, 'purchase'),
        ...from(profile.facts, 'config'),
        ...from(given?.facts, 'purchase'),
        ...from(answers, 'flag'),
      ]),
      parameters: new Map([...(named?.parameters ?? []), ...profile.parameters, ...(given?.parameters ?? [])]),
      tier: tier ?? given?.tier ?? profile.tier ?? named?.tier ?? null,
    };
  };
}
