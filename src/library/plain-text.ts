/** Text that goes into a document as it is: names, product data, free parameters. */

// eslint-disable-next-line no-control-regex -- finding control characters is the purpose
const hidden = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/;

/** Why `text` cannot stand in a document as a value, to follow the name of the value; null when it can. */
export function plainTextFault(text: string): string | null {
  if (text.trim() === '') return 'is empty';
  if (/[\n\r]/.test(text)) return 'has a line break';
  if (text.includes('{{') || text.includes('}}')) return 'has template braces';
  if (hidden.test(text)) return 'has control or invisible characters';
  return null;
}
