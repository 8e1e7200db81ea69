import { html } from './escape-html.ts';
import { pageStyle } from './page-style.ts';

type PageFrame = {
  readonly title: string;
  /** The content security policy; it holds the hashes of every style and script of the page. */
  readonly policy: string;
  /** Styles besides `pageStyle`. */
  readonly styles?: readonly string[];
  /** HTML, from the link that skips to the report on. */
  readonly body: string;
};

/** A whole page that needs nothing from elsewhere; ends in a line feed. */
export function pageFrame({ title, policy, styles = [], body }: PageFrame): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(title)}</title>
${[pageStyle, ...styles].map((style) => `<style>${style}</style>`).join('\n')}
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${body}
</body>
</html>
`;
}
