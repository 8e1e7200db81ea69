/** What `mc2 fix` says about what it did, or would do. */
import type { Library } from '../../library/library.ts';
import type { FixResult } from '../../redline/fix-document.ts';
import { counted } from '../../report/count.ts';
import { placeName } from '../../report/place-name.ts';
import { safeText } from '../../report/safe-text.ts';
import { hang } from '../../report/wrap.ts';
import type { Console } from '../console.ts';

type FixTarget = {
  readonly file: string;
  readonly output: string | null;
  readonly library: Library;
  /** The position that was asked for. */
  readonly wanted: 'preferred' | 'fallback';
};

/** Lists comments, insertions, what was dropped and which references to look after, on standard output. */
export function reportFix(result: FixResult, { file, output, library, wanted }: FixTarget, console: Console): void {
  const { remarks, clauses, definitions, dropped, shifted, alsoBetter, raised, before, after } = result;
  const line = (first: string, text: string): void => {
    for (const one of hang(first, safeText(text), console.width)) console.out(`${one}\n`);
  };
  if (!before.related)
    console.err(`${safeText(file)} does not read like a contract for a product with software or data.\n`);
  for (const { about, at, paragraphs } of remarks) {
    const shown = `${about} at ${placeName(at) || `paragraph ${at.paragraph}`}: ${paragraphs[0] ?? ''}`;
    line('comment  ', shown);
  }
  for (const { clause, insertion } of clauses) {
    const behind = insertion.behind.clause === '' ? `paragraph ${insertion.behind.paragraph}` : insertion.behind.clause;
    const position =
      clause.position !== wanted
        ? ' (preferred text, there is no fallback)'
        : wanted === 'preferred'
          ? ''
          : ` (${wanted})`;
    line('insert   ', `${clause.requirement}: ${clause.title}${position}, behind ${behind}`);
  }
  if (definitions.length > 0) line('define   ', `${counted(definitions.length, 'paragraph')} of defined terms`);
  for (const { about, because } of dropped) line('dropped  ', `${about}: ${because}`);
  for (const { number, becomes, places } of shifted) {
    line('check    ', `${number} becomes ${becomes} and is typed in ${[...new Set(places)].join(', ')}`);
  }
  if (alsoBetter.length > 0) line('also     ', `met by the new text: ${alsoBetter.join(', ')}`);
  for (const { requirement, code, message } of raised)
    line('raised   ', `${requirement ?? code}: ${message}; comes up once the clauses are accepted`);
  const verb = output === null ? 'would be' : 'are';
  const done = `${counted(remarks.length, 'comment')} and ${counted(clauses.length, 'clause')} ${verb} written`;
  const met = (verdicts: typeof before.verdicts): number => verdicts.filter(({ status }) => status === 'met').length;
  console.err(
    result.bytes === null
      ? 'There is nothing to write.\n'
      : `${done}. Met before: ${met(before.verdicts)} of ${library.requirements.length}; with all changes accepted: ${met(after.verdicts)}.\n`,
  );
}
