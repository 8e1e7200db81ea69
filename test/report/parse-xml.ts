/** A strict little reader of XML for tests: throws where the text is not well-formed. No DTD, comments or CDATA. */
export function parseXml(xml: string): { readonly elements: string[]; readonly texts: string[] } {
  const elements: string[] = [];
  const texts: string[] = [];
  const open: string[] = [];
  let at = xml.startsWith('<?xml') ? xml.indexOf('?>') + 2 : 0;
  const text = (raw: string): void => {
    if (/[<&]/u.test(raw.replace(/&(?:amp|lt|gt|quot|#\d+);/gu, ''))) throw new Error(`loose markup in ${raw}`);
    texts.push(
      raw.replace(/&(amp|lt|gt|quot|#\d+);/gu, (_all, name: string) =>
        name.startsWith('#')
          ? String.fromCodePoint(Number(name.slice(1)))
          : ({ amp: '&', lt: '<', gt: '>', quot: '"' }[name] ?? ''),
      ),
    );
  };
  const tag = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/uy;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    if (next !== at) text(xml.slice(at, next === -1 ? xml.length : next));
    if (next === -1) break;
    tag.lastIndex = next;
    const match = tag.exec(xml);
    if (match === null) throw new Error(`no tag at ${xml.slice(next, next + 80)}`);
    const [whole, closing, name = '', attributes = '', empty] = match;
    for (const [, value = ''] of attributes.matchAll(/="([^"]*)"/gu)) text(value);
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      elements.push(name);
      if (empty !== '/') open.push(name);
    }
    at = next + whole.length;
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} left open`);
  return { elements, texts };
}
