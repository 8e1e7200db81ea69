/** The few things that every hand-written part of a .docx needs. */

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Text for an XML attribute in double quotes or for element content. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** `text` without the characters that XML 1.0 (section 2.2) cannot hold; Word refuses a file that holds one. */
export function xmlCharacters(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- these are the characters to remove
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '',
  );
}
