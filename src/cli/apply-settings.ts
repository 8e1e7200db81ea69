/** `--set` on top of a purchase file, and what follows from all its facts. */
import { UsageError } from '../errors.ts';
import { answerFacts, knownFacts } from '../library/facts.ts';
import type { Library } from '../library/library.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import type { Console } from './console.ts';
import { readFactFlag, readParameterFlag } from './fact-flags.ts';

/**
 * The purchase with facts and parameters set anew, and with what follows from the facts.
 *
 * @throws UsageError for names that are neither fact nor parameter, and for values that they do not take
 */
export function applySettings(
  purchase: Purchase,
  settings: ReadonlyMap<string, string>,
  library: Library,
  console: Console,
): Purchase {
  const facts = new Map(purchase.facts);
  const parameters = new Map(purchase.parameters);
  for (const [name, text] of settings) {
    const parameter = library.parameters.find(({ id }) => id === name);
    if (parameter !== undefined) parameters.set(name, readParameterFlag(parameter, text, console));
    else if (library.facts.some(({ id }) => id === name)) facts.set(name, readFactFlag(name, text, library));
    else throw unknownName(name, library);
  }
  return { ...purchase, parameters, facts: knownFacts(answerFacts(library, facts, 'as-given')) };
}

function unknownName(name: string, library: Library): UsageError {
  const names = [...library.parameters, ...library.facts].map(({ id }) => id);
  return new UsageError(`--set: \`${name}\` is neither a parameter nor a fact`, didYouMean(name, names));
}
