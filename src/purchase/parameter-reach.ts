/** Whether setting a parameter changes anything in a purchase. */
import { evaluate } from '../library/conditions.ts';
import { answerFacts, knownFacts } from '../library/facts.ts';
import type { Library } from '../library/library.ts';
import type { Requirement, Tier } from '../library/requirement.ts';
import { scanTemplate } from '../library/scan-template.ts';
import { isDeferred } from '../library/tiers.ts';
import type { ClauseChoice, Facts } from './purchase.ts';

type Reach = {
  readonly reached: boolean;
  /** For a parameter that reaches nothing: what stands in the way, clause by clause. */
  readonly obstacles: readonly string[];
};

/**
 * Tells for a parameter whether a clause of the purchase has it in its text or measures another contract by it. Clauses
 * that may apply, because a fact is unknown, count; so do definitions.
 */
export function parameterReach(
  library: Library,
  given: Facts,
  choices: ReadonlyMap<string, ClauseChoice>,
  tier: Tier | null = null,
): (id: string) => Reach {
  const facts = knownFacts(answerFacts(library, given, 'as-given'));
  const inDefinitions = new Set(library.definitions.flatMap(({ text }) => [...parametersIn(text)]));
  return (id) => {
    if (inDefinitions.has(id)) return { reached: true, obstacles: [] };
    const obstacles: string[] = [];
    for (const requirement of library.requirements) {
      if (!requirement.parameters.includes(id)) continue;
      const choice = choices.get(requirement.id);
      const deferred = choice === undefined && isDeferred(requirement, tier, facts);
      const obstacle = deferred ? 'is above the tier asked for' : obstacleTo(id, requirement, facts, choice);
      if (obstacle === null) return { reached: true, obstacles: [] };
      obstacles.push(`\`${requirement.id}\` ${obstacle}`);
    }
    return { reached: false, obstacles };
  };
}

function obstacleTo(
  id: string,
  requirement: Requirement,
  facts: Facts,
  choice: ClauseChoice | undefined,
): string | null {
  if (choice !== undefined && 'omit' in choice) return 'is omitted';
  // A clause that the file asks for by position is written whatever the facts say.
  if (choice === undefined && evaluate(requirement.applies, facts) === false) return 'does not apply';
  if (requirement.elements.some(({ quantity }) => quantity?.parameter === id)) return null;
  const level = choice?.position ?? 'preferred';
  const position = requirement.positions.find((candidate) => candidate.level === level);
  const used = position !== undefined && 'text' in position && parametersIn(position.text).has(id);
  return used ? null : `does not use it in its ${level} position`;
}

function parametersIn(text: string): ReadonlySet<string> {
  return scanTemplate(text, { parameters: null, facts: null, clauses: null }).parameters;
}
