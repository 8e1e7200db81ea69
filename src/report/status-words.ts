/** Verdicts in words and in one character, the same in every format that people read. */
import type { Status } from '../lint/verdict.ts';

export const statusWords: Readonly<Record<Status, string>> = {
  met: 'met',
  weak: 'weak',
  missing: 'missing',
  contradicted: 'contradicted',
  'needs-input': 'needs input',
  'not-applicable': 'not applicable',
};

/** For matrices, where a word has no room; never colour alone. */
export const statusLetters: Readonly<Record<Status, string>> = {
  met: 'M',
  weak: 'W',
  missing: '–',
  contradicted: 'C',
  'needs-input': '?',
  'not-applicable': '·',
};

/** Verdicts on which somebody has to act, worst first. */
export const openStatuses = ['contradicted', 'missing', 'weak'] as const satisfies Status[];
