/** Tags that authors put into Markdown. `<Company Name>` is no tag: it is a blank to fill in. */

const htmlTags: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside b big blockquote body br button caption center cite code col colgroup dd del details ' +
    'dfn div dl dt em figure figcaption font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins ' +
    'kbd label li link main mark meta nav ol p picture pre q s samp section small source span strike strong style sub ' +
    'summary sup table tbody td tfoot th thead title tr tt u ul var video wbr'
  ).split(' '),
);

/** What `<…>` shows: nothing for a tag, a line break for `<br>`, the address for an autolink; null where it is text. */
export function tagText(inside: string): string | null {
  if (/^(?:https?:\/\/|mailto:)\S+$/i.test(inside)) return inside;
  if (/^[\w.+-]{1,100}@[\w.-]{1,200}$/.test(inside)) return inside;
  const name = /^\/?([a-z][a-z0-9]{0,11})(?=[\s/]|$)/i.exec(inside)?.[1]?.toLowerCase();
  if (name === undefined || !htmlTags.has(name)) return null;
  return name === 'br' ? '\n' : '';
}
