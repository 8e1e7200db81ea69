/** A strict little reader of the HTML that mc2 writes: throws where an element is not closed or markup stands loose. */
const empty = ['meta', 'input', 'br', 'hr'];
const raw = ['style', 'script'];

export type Parsed = {
  readonly elements: string[];
  readonly attributes: string[];
  readonly ids: string[];
  readonly hrefs: string[];
  readonly headings: number[];
  readonly texts: string[];
};

export function parseHtml(page: string): Parsed {
  const found: Parsed = { elements: [], attributes: [], ids: [], hrefs: [], headings: [], texts: [] };
  const open: string[] = [];
  const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/uy;
  let at = '<!doctype html>'.length;
  if (!page.startsWith('<!doctype html>')) throw new Error('no doctype');
  while (at < page.length) {
    const next = page.indexOf('<', at);
    const text = page.slice(at, next === -1 ? page.length : next);
    if (/&(?!(?:amp|lt|gt|quot|#39);)/u.test(text)) throw new Error(`loose ampersand in ${text.slice(0, 80)}`);
    if (text.trim() !== '') found.texts.push(decoded(text));
    if (next === -1) break;
    tag.lastIndex = next;
    const match = tag.exec(page);
    if (match === null) throw new Error(`no tag at ${page.slice(next, next + 100)}`);
    const [whole, closing, name = '', attributes = '', slash] = match;
    at = next + whole.length;
    if (closing === '/') {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last ?? ''}> at ${page.slice(next - 80, next + 20)}`);
      continue;
    }
    found.elements.push(name);
    for (const [, key = '', value = ''] of attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/gu)) {
      found.attributes.push(key);
      if (key === 'id') found.ids.push(decoded(value));
      if (key === 'href') found.hrefs.push(decoded(value));
    }
    if (/^h[1-6]$/u.test(name)) found.headings.push(Number(name.slice(1)));
    if (raw.includes(name)) at = page.indexOf(`</${name}>`, at) + name.length + 3;
    else if (!empty.includes(name) && slash !== '/') open.push(name);
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} left open`);
  return found;
}

function decoded(text: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/gu, (_all, name: string) => names[name] ?? '');
}
