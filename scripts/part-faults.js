// What a copy of a Word file keeps of the original, part by part and paragraph by paragraph.
import { unzipSync } from 'fflate';

/** What is wrong with the parts of a copy, beside those of the original. */
export function partFaults(original, copy) {
  const [old, now] = [original, copy].map((bytes) => unzipSync(bytes));
  const may = /(?:^\[Content_Types\]\.xml|\.rels|\/comments\d*\.xml)$/u;
  const faults = [];
  for (const [part, bytes] of Object.entries(old)) {
    const is = now[part];
    if (is === undefined) faults.push(`parts: ${part} is gone`);
    else if (Buffer.from(bytes).equals(is)) continue;
    else if (!may.test(part) && !/\/document\d*\.xml$/u.test(part)) faults.push(`parts: ${part} was changed`);
    else if (!isWithin(Buffer.from(bytes).toString('latin1'), Buffer.from(is).toString('latin1')))
      faults.push(`parts: something is gone from ${part}`);
  }
  for (const part of Object.keys(now)) {
    if (old[part] === undefined && !may.test(part)) faults.push(`parts: ${part} is new`);
  }
  return faults;
}

/**
 * Whether one part stands in the other, paragraph by paragraph and in order. A paragraph that holds a comment now has got
 * something in between: all its characters must be there still.
 */
function isWithin(old, now) {
  const paragraphs = (xml) =>
    xml.split(/(?=<(?:\w+:)?(?:p|comment)[ />]|<\/(?:\w+:)?comments>)|(?<=<\/(?:\w+:)?p>|<(?:\w+:)?p\/>)/u);
  const all = paragraphs(now);
  let at = 0;
  for (const one of paragraphs(old)) {
    while (at < all.length && all[at] !== one && !runsThrough(one, all[at])) at++;
    if (at === all.length) return false;
    at++;
  }
  return true;
}

/** An element without content may have got some. */
function runsThrough(old, now) {
  const [from, to] = [old, now].map((xml) => xml.replaceAll(/<([^\s/>]+)([^>]*?)\/>/gu, '<$1$2></$1>'));
  let at = 0;
  for (let place = 0; place < to.length && at < from.length; place++) if (to[place] === from[at]) at++;
  return at === from.length;
}
