/** Text of other people in Markdown, where it must stay text. */
import { safeText } from './safe-text.ts';

/**
 * `text` on one line as GitHub Flavored Markdown shows it letter by letter: no emphasis, links, images, HTML, code, table
 * cells, headings, lists, mathematics, mentions or automatic links. Fit for paragraphs, headings, list items and cells.
 */
export function markdownText(text: string): string {
  return safeText(text)
    .trim()
    .replace(/[\\`*_[\]#|~]/gu, (mark) => `\\${mark}`)
    .replace(/[&<>$]/gu, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/@(?=\w)/gu, '&#64;&#8203;')
    .replaceAll('://', '&#58;//')
    .replace(/\b(www|mailto|xmpp)([.:])/giu, (_start, word: string, mark: string) => `${word}&#${mark.charCodeAt(0)};`)
    .replace(/:(?=[\w+-]+:)/gu, '&#58;')
    .replace(/^[-+=]/u, (mark) => `\\${mark}`)
    .replace(/^(\d+)([.)])(?=\s|$)/u, '$1\\$2');
}
