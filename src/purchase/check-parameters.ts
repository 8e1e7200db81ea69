import type { Library } from '../library/library.ts';
import { checkParameterValue } from '../library/parameter-values.ts';
import { parameterValueAt } from '../library/parameter-value-at.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { keysAt, pointerTo, problemAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import { tierIn } from './check-tier.ts';
import { clauseChoices } from './clause-choices.ts';
import { factAnswers } from './fact-answers.ts';
import { parameterReach } from './parameter-reach.ts';

/** Unknown parameters, values that a parameter does not take or that it warns about, and values that reach no clause. */
export function parameterProblems(document: YamlDocument, library: Library): readonly Problem[] {
  const reach = parameterReach(library, factAnswers(document), clauseChoices(document), tierIn(document));
  const known = library.parameters.map(({ id }) => id);
  return keysAt(document, '/parameters').flatMap((id) => {
    const at = pointerTo('parameters', id);
    const parameter = library.parameters.find((candidate) => candidate.id === id);
    if (parameter === undefined) {
      return [
        problemAt(document, at, 'key', { message: `unknown parameter ${quoted(id)}`, help: didYouMean(id, known) }),
      ];
    }
    const { reached, obstacles } = reach(id);
    const dead = problemAt(document, at, 'key', {
      message: `${quoted(id)} reaches no clause of this purchase`,
      help: `${obstacles.join('; ')}: remove the parameter, or change that`,
    });
    const faults = checkParameterValue(parameter, parameterValueAt(document, at, parameter.type));
    return [...(reached ? [] : [dead]), ...faults.map((fault) => problemAt(document, at, 'value', fault))];
  });
}
