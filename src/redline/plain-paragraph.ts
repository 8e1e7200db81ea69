import type { XmlCursor } from '../formats/xml/xml-cursor.ts';

/**
 * A paragraph in which nothing but runs and properties stands, whatever prefix the file uses: no change, no paragraph or
 * table of its own, no part of a field, no content control. All tags in it are in their usual form, and nothing in it
 * is a comment, an instruction or CDATA, so that the first end tag of a paragraph is its own. The numbers of tags and
 * attributes have limits because an expression remembers each of them.
 */
const plain =
  /<((?:[\w.-]+:)?p)(?:[ \n\r\t]+[\w.:-]+="[^"<>]*"){0,40}[ \n\r\t]*>(?:[^<]*<(?!\/?(?:[\w.-]+:)?(?:p|ins|del\w*|cell\w+|move\w+|customXml\w*|[\w.:-]*Change|fldChar|tbl|tc|sdt|txbxContent|Fallback|smartTag|text|date|dropDownList|comboBox|picture|docPart\w*|dataBinding|equation|citation|bibliography|group|lock)[\s/>])\/?[\w.:-]+(?:[ \n\r\t]+[\w.:-]+="[^"<>]*"){0,40}[ \n\r\t]*\/?>){0,4000}?[^<]*<\/\1>/y;

/**
 * For a paragraph on whose start tag the cursor stands, in a part that was read and is well-formed: where its end tag
 * begins. Null where something may stand in it that has to be looked at. One look at the whole paragraph costs less
 * than one of its tags, read for itself.
 */
export function endOfPlain(cursor: XmlCursor): number | null {
  plain.lastIndex = cursor.start;
  const found = plain.exec(cursor.text);
  return found === null ? null : plain.lastIndex - (found[1] ?? '').length - 3;
}
