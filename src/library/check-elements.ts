/** The elements of a requirement file. */
import { keysAt, pointerTo, problemAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import { phraseProblems } from './check-phrases.ts';
import { referenceProblems } from './check-references.ts';
import { quantityProblems } from './read-quantity.ts';
import type { Registers } from './registers.ts';

/** Problems of all elements, and the parameters that their quantities name. */
export function elementProblems(
  document: YamlDocument,
  registers: Registers,
): { readonly problems: readonly Problem[]; readonly parameters: ReadonlySet<string> } {
  const problems: Problem[] = [];
  const parameters = new Set<string>();
  for (const id of keysAt(document, '/elements')) {
    const at = pointerTo('elements', id);
    problems.push(
      ...substanceProblems(document, at, id),
      ...phraseProblems(document, [`${at}/says`, `${at}/not`, `${at}/anywhere`, `${at}/quantity/of`], registers.words),
    );
    if (keysAt(document, `${at}/quantity`).length === 0) continue;
    problems.push(
      ...quantityProblems(document, `${at}/quantity`),
      ...parameterProblems(document, `${at}/quantity`, registers),
      ...apartProblems(document, `${at}/quantity`, id),
    );
    const parameter = valueAt(document, `${at}/quantity/parameter`);
    if (typeof parameter === 'string') parameters.add(parameter);
  }
  return { problems, parameters };
}

function apartProblems(document: YamlDocument, at: string, own: string): readonly Problem[] {
  const apart = valueAt(document, `${at}/apart`);
  const others = keysAt(document, '/elements').filter((id) => id !== own);
  if (typeof apart !== 'string' || others.includes(apart)) return [];
  const message = `${quoted(apart)} is no other element of this requirement`;
  return [problemAt(document, `${at}/apart`, 'value', { message, help: `one of: ${others.join(', ')}` })];
}

/** An element needs what `needs` says it needs, and something in any case. */
function substanceProblems(document: YamlDocument, at: string, id: string): readonly Problem[] {
  const says = keysAt(document, `${at}/says`).length > 0;
  const quantity = valueAt(document, `${at}/quantity`) !== undefined;
  if (!says && !quantity) {
    return [
      problemAt(document, at, 'key', {
        message: `nothing could meet the element ${quoted(id)}`,
        help: 'give it `says`, `quantity` or both',
      }),
    ];
  }
  const needs = valueAt(document, `${at}/needs`);
  const absent =
    (needs === 'says' || needs === 'both' || needs === 'either') && !says
      ? 'says'
      : (needs === 'quantity' || needs === 'both' || needs === 'either') && !quantity
        ? 'quantity'
        : null;
  if (absent === null) return [];
  return [
    problemAt(document, `${at}/needs`, 'value', {
      message: `\`needs: ${String(needs)}\` without \`${absent}\``,
      help: `add \`${absent}\`, or change \`needs\``,
    }),
  ];
}

function parameterProblems(document: YamlDocument, at: string, { parameters }: Registers): readonly Problem[] {
  const unknown = referenceProblems(document, `${at}/parameter`, 'parameter', parameters);
  const id = valueAt(document, `${at}/parameter`);
  const kind = valueAt(document, `${at}/kind`);
  const type = typeof id === 'string' ? (parameters?.get(id) ?? null) : null;
  // Parameter types and quantity kinds share their names where they fit.
  if (unknown.length > 0 || type === null || typeof kind !== 'string' || type === kind) return unknown;
  return [
    problemAt(document, `${at}/parameter`, 'value', {
      message: `${quoted(id)} is a ${type}, the quantity a ${kind}`,
      help: 'use a parameter of the same kind',
    }),
  ];
}
