import { evaluate, factsIn } from '../library/conditions.ts';
import type { Library } from '../library/library.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { keysAt, pointerTo, problemAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import { factAnswers } from './fact-answers.ts';

/** Unknown facts, and a no where other answers imply a yes. What is no answer at all is left to the schema. */
export function factProblems(document: YamlDocument, library: Library): readonly Problem[] {
  const known = library.facts.map((fact) => fact.id);
  const unknown = keysAt(document, '/facts')
    .filter((id) => !known.includes(id))
    .map((id) =>
      problemAt(document, pointerTo('facts', id), 'key', {
        message: `unknown fact ${quoted(id)}`,
        help: didYouMean(id, known),
      }),
    );
  return [...unknown, ...contradictions(document, library)];
}

function contradictions(document: YamlDocument, library: Library): readonly Problem[] {
  const answers = factAnswers(document);
  return library.facts.flatMap(({ id, implied_by }) => {
    if (answers.get(id) !== false || implied_by === null || evaluate(implied_by, answers) !== true) return [];
    const because = factsIn(implied_by)
      .filter((fact) => answers.has(fact) && fact !== id)
      .map((fact) => `${fact}: ${answers.get(fact) === true ? 'yes' : 'no'}`);
    const message = `${quoted(id)} is no, although it follows from ${because.join(', ')}`;
    return [
      problemAt(document, pointerTo('facts', id), 'value', {
        message,
        help: 'change one of the answers',
        level: 'warning',
      }),
    ];
  });
}
