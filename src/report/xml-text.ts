/** Text and attribute values of XML 1.0. */
import { safeText } from './safe-text.ts';

/**
 * Escapes `text` for element content and for attributes in double quotes. Characters that XML 1.0 does not have (section
 * 2.2) become visible ones; line breaks and tabs become spaces, as an attribute would take them anyway (section 3.3.3).
 */
export function xmlText(text: string): string {
  return safeText(text).replace(/[&<>"'\ufffe\uffff]/gu, (character) => escapes[character] ?? '\ufffd');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
