/** Messages of SARIF 2.1.0. */
import { safeText } from '../safe-text.ts';

/**
 * Plain text of a message: brackets are escaped, which would begin an embedded link (section 3.11.6), and braces around
 * digits doubled, which would be a placeholder (section 3.11.5).
 */
export function sarifText(text: string): string {
  return safeText(text)
    .replace(/[\\[\]]/gu, (character) => `\\${character}`)
    .replace(/\{(\d+)\}/gu, '{{$1}}');
}

/** At most `longest` UTF-16 code units, whole characters, with an ellipsis where something was cut. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** `a term is missing` as a sentence: `A term is missing.` */
export function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/u.test(first) ? first : `${first}.`;
}
