/** A purchase file to a `Purchase`, or to everything that is wrong with it. */
import type { Library } from '../library/library.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { problemAt, valueAt, type Source, type YamlDocument } from '../yaml/document.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { hasErrors, inFileOrder, type Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import { validate } from '../yaml/validate.ts';
import { assemblePurchase } from './assemble-purchase.ts';
import { clauseProblems } from './check-clauses.ts';
import { factProblems } from './check-facts.ts';
import { parameterProblems } from './check-parameters.ts';
import { plainTextProblems } from './check-plain-text.ts';
import { tierProblems } from './check-tier.ts';
import type { Purchase } from './purchase.ts';
import { purchaseSchema } from './purchase-schema.ts';

/**
 * Reads a purchase file against a library. `templates` are the names that `template` may have. Gives every problem at
 * once, in file order; `purchase` is null when one of them is an error. Facts stay as given: what follows from them is
 * the business of `answerFacts`.
 */
export function readPurchase(
  source: Source,
  library: Library,
  templates: readonly string[],
): { readonly purchase: Purchase | null; readonly problems: readonly Problem[] } {
  const { document, problems: syntax } = parseYaml(source);
  if (document === null) return { purchase: null, problems: syntax };
  const problems = inFileOrder([
    ...validate(document, purchaseSchema),
    ...templateProblems(document, templates),
    ...productProblems(document),
    ...tierProblems(document),
    ...plainTextProblems(document),
    ...factProblems(document, library),
    ...clauseProblems(document, library),
    ...parameterProblems(document, library),
  ]);
  return { purchase: hasErrors(problems) ? null : assemblePurchase(document, library), problems };
}

function templateProblems(document: YamlDocument, templates: readonly string[]): readonly Problem[] {
  const name = valueAt(document, '/template');
  if (typeof name !== 'string' || name.trim() === '' || templates.includes(name)) return [];
  return [
    problemAt(document, '/template', 'value', {
      message: `unknown template ${quoted(name)}`,
      help: didYouMean(name, templates),
    }),
  ];
}

function productProblems(document: YamlDocument): readonly Problem[] {
  if (valueAt(document, '/product') === undefined || valueAt(document, '/products') === undefined) return [];
  return [
    problemAt(document, '/product', 'key', {
      message: '`product` stands beside `products`',
      help: 'list all products under `products`',
    }),
  ];
}
