import { keysAt, pointerTo, valueAt, type YamlDocument } from '../yaml/document.ts';

const answers: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ['yes', true],
  ['true', true],
  [true, true],
  ['no', false],
  ['false', false],
  [false, false],
]);

/** Yes and no (text in YAML 1.2), true and false, also as text, as a boolean; null for anything else. */
export function answerIn(value: unknown): boolean | null {
  return answers.get(value) ?? null;
}

/** The facts that a purchase file answers. */
export function factAnswers(document: YamlDocument): ReadonlyMap<string, boolean> {
  const given = new Map<string, boolean>();
  for (const id of keysAt(document, '/facts')) {
    const answer = answerIn(valueAt(document, pointerTo('facts', id)));
    if (answer !== null) given.set(id, answer);
  }
  return given;
}
