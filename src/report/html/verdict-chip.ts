/** Verdicts as small labels: a letter, a word, and a look that does not hang on colour. */
import type { Status } from '../../lint/verdict.ts';
import { statusLetters, statusWords } from '../status-words.ts';
import { capital } from './escape-html.ts';

/** CSS class of a status. */
export const statusClasses: Readonly<Record<Status, string>> = {
  met: 'met',
  weak: 'weak',
  missing: 'missing',
  contradicted: 'contra',
  'needs-input': 'open',
  'not-applicable': 'na',
};

export function verdictChip(status: Status): string {
  return `<span class="chip ${statusClasses[status]}"><b aria-hidden="true">${statusLetters[status]}</b> ${capital(statusWords[status])}</span>`;
}
