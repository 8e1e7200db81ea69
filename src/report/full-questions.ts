/** Questions that must be answered before a requirement can be judged, grouped by fact. */
import type { LintResult } from '../lint/result.ts';
import { counted } from './count.ts';
import type { LintRun, ReportOptions } from './reporter.ts';
import { hang, wrapText } from './wrap.ts';

/** One paragraph per unanswered fact that some requirement hangs on; nothing when all are answered. */
export function renderQuestions(result: LintResult, library: LintRun['library'], options: ReportOptions): string[] {
  const waiting = new Map<string, string[]>();
  for (const verdict of result.verdicts) {
    for (const fact of verdict.status === 'needs-input' ? verdict.questions : []) {
      waiting.set(fact, [...(waiting.get(fact) ?? []), verdict.requirement]);
    }
  }
  if (waiting.size === 0) return [];
  const open = result.verdicts.filter((verdict) => verdict.status === 'needs-input').length;
  const { width, paint } = options;
  const lines = wrapText(
    `questions: ${counted(open, 'requirement')} cannot be judged before these are answered`,
    width,
  );
  const rendered = lines.map((line) => paint('strong', line));
  for (const fact of library.facts.filter(({ id }) => waiting.has(id))) {
    rendered.push(...hang('  ? ', fact.question, width));
    rendered.push(
      ...hang(
        '    ',
        `answer --fact ${fact.id}=yes or --fact ${fact.id}=no; decides ${waiting.get(fact.id)?.join(', ') ?? ''}`,
        width,
      ),
    );
  }
  return rendered;
}
