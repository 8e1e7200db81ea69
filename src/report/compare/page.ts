/** The frame of the HTML pages of `mc2 compare`: no script, no network, one file. */
import { styleHash } from '../html/content-security.ts';
import { html } from '../html/escape-html.ts';
import { pageFrame } from '../html/page-frame.ts';
import { compareStyle } from './compare-style.ts';

/** Base64 of SHA-256 of `compareStyle`. */
export const compareStyleHash = 'XZJRdhvKKm3yew0BbgVb09m9mgcopG/jHjujFVnPrnY=';

const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}' 'sha256-${compareStyleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export type Page = {
  readonly eyebrow: string;
  readonly title: string;
  /** Names and values below the title. */
  readonly about: readonly (readonly [string, string])[];
  /** HTML. */
  readonly main: string;
  /** HTML. */
  readonly footer: string;
};

/** The whole page; ends in a line feed. */
export function page({ eyebrow, title, about, main, footer }: Page): string {
  const rows = about.map(([name, value]) => `<dt>${html(name)}</dt><dd>${html(value)}</dd>`).join('');
  return pageFrame({
    title: `${eyebrow}: ${title}`,
    policy: contentSecurityPolicy,
    styles: [compareStyle],
    body: `<div class="page broad">
<header><p class="eyebrow">${html(eyebrow)}</p><h1>${html(title)}</h1><dl class="about">${rows}</dl></header>
<main id="main">
${main}</main>
<footer class="footer">${footer}</footer>
</div>`,
  });
}

/** What every such page has to say about itself. */
export function disclaimer({
  tool,
  library,
}: {
  readonly tool: { readonly name: string; readonly version: string };
  readonly library: { readonly name: string; readonly version: string; readonly digest: string };
}): string {
  return `<h2>What this report is</h2><p>${html(tool.name)} ${html(tool.version)} compared the text and judged it against ${html(library.name)} ${html(library.version)} (${html(library.digest.slice(0, 16))}), from the customer’s side. Softened and strengthened are what a machine made of the words; it can be wrong, and it gives no legal advice.</p>`;
}
