/** Text in HTML. */
import { safeText } from '../safe-text.ts';

/** Escapes `text` for element content and quoted attributes; characters that could turn the order of a line become visible. */
export function html(text: string): string {
  return safeText(text).replace(/[&<>"'\ufffe\uffff]/gu, (character) => escapes[character] ?? '\ufffd');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `Text` for `text`. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A link target only where it is an ordinary web address; null for everything else. */
export function webAddress(url: string): string | null {
  return /^https?:\/\/[\w.-]+(?:[/?#:]|$)/iu.test(url) ? url : null;
}
