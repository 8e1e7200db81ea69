/** Control, format-override and non-characters: nothing that a contract prints, and some of it could pass for structure. */
const invisible = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u200b\u2060\ufeff\p{Zl}\p{Zp}]+/gu;

/** V8 takes some milliseconds over the classes above before it looks at the first letter. */
const printable = /^[\x20-\x7e]*$/;

/**
 * Takes a value that somebody typed and gives it as one line of plain text: line breaks and runs of blanks become one
 * space, characters that cannot be printed go. Nothing else is touched, so `{{x}}`, `<b>` and `- ` stay the text they are.
 */
export function plainValue(value: string): string {
  const visible = printable.test(value) ? value : value.replace(invisible, ' ');
  return visible.replace(/\s+/gu, ' ').trim();
}
