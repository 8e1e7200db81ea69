/** The file of exceptions, read and checked. */
import type { Exception } from '../lint/exceptions/exception.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { keysAt, pointerTo, problemAt, textAt, valueAt, type Source, type YamlDocument } from '../yaml/document.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { hasErrors, inFileOrder, type Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import { validate } from '../yaml/validate.ts';
import { exceptionsSchema } from './exceptions-schema.ts';
import { isDay } from './is-day.ts';

/** What an exception may be about. */
type Subjects = { readonly requirements: readonly string[]; readonly rules: readonly string[] };

/** Reads exceptions in the order of the file; none where a problem is an error. Gives every problem at once. */
export function readExceptions(
  source: Source,
  subjects: Subjects,
): { readonly exceptions: readonly Exception[]; readonly problems: readonly Problem[] } {
  const { document, problems: syntax } = parseYaml(source);
  if (document === null) return { exceptions: [], problems: syntax };
  const pointers = keysAt(document, '').map((position) => pointerTo(position));
  const problems = inFileOrder([
    ...validate(document, exceptionsSchema),
    ...pointers.flatMap((pointer) => entryProblems(document, pointer, subjects)),
  ]);
  return {
    exceptions: hasErrors(problems) ? [] : pointers.map((pointer) => exceptionAt(document, pointer)),
    problems,
  };
}

function entryProblems(document: YamlDocument, pointer: string, subjects: Subjects): readonly Problem[] {
  const entry = valueAt(document, pointer);
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
  const given = (['requirement', 'rule'] as const).filter((key) => key in entry);
  const count =
    given.length === 1
      ? []
      : [
          problemAt(document, pointer, 'value', {
            message: given.length === 0 ? 'missing key `requirement`' : '`rule` stands beside `requirement`',
            help: 'name one requirement, or one structural rule, that the exception is about',
          }),
        ];
  const unknown = given.flatMap((key) => {
    const known = key === 'rule' ? subjects.rules : subjects.requirements;
    const id = valueAt(document, `${pointer}/${key}`);
    if (typeof id !== 'string' || known.includes(id)) return [];
    const message = `no ${key} is called ${quoted(id)}`;
    return [problemAt(document, `${pointer}/${key}`, 'value', { message, help: didYouMean(id, known) })];
  });
  return [...count, ...unknown, ...dayProblems(document, `${pointer}/expires`)];
}

function dayProblems(document: YamlDocument, pointer: string): readonly Problem[] {
  const day = valueAt(document, pointer);
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(day) || isDay(day)) return [];
  return [problemAt(document, pointer, 'value', { message: `${quoted(day)} is no day of the calendar`, help: '' })];
}

function exceptionAt(document: YamlDocument, pointer: string): Exception {
  const words = (key: string): string => textAt(document, `${pointer}/${key}`)?.trim() ?? '';
  const requirement = words('requirement');
  const start = document.places.get(pointer)?.value.start ?? 0;
  return {
    subject: requirement === '' ? { kind: 'rule', id: words('rule') } : { kind: 'requirement', id: requirement },
    files: words('files'),
    reason: words('reason'),
    approvedBy: words('approved_by'),
    expires: words('expires'),
    wording: words('wording') === '' ? null : words('wording'),
    at: { path: document.path, line: document.lineStarts.filter((offset) => offset <= start).length },
  };
}
