import { changeKey } from './next-question.ts';
import type { AnswerValue, InterviewState } from './state.ts';
import { wordKeys } from './word-questions.ts';
import { yamlValue } from './yaml-text.ts';

/**
 * The answers so far as YAML that `readAnswers` takes back, in the order in which they were given. `null` stands for an
 * answer that keeps the default, `unknown` for a fact that nobody knows.
 */
export function renderAnswers({ answers }: InterviewState): string {
  const lines = ['# Answers to the questions of mc2 init. The next mc2 init in this folder goes on from here.'];
  for (const [key, value] of answers) {
    if (key === changeKey || (wordKeys as readonly string[]).includes(key)) lines.push(`${key}: ${yaml(value)}`);
  }
  for (const group of ['facts', 'parameters']) {
    const entries = [...answers].filter(([key]) => key.startsWith(`${group}.`));
    if (entries.length > 0) lines.push(`${group}:`);
    for (const [key, value] of entries) {
      const written = value === null && group === 'facts' ? 'unknown' : yaml(value);
      lines.push(`  ${key.slice(group.length + 1)}: ${written}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function yaml(value: AnswerValue): string {
  if (value === null) return 'null';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : yamlValue(value);
}
