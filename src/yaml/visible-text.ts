/** Text of strangers, made safe and measurable for a terminal. */

/** C0, DEL and C1 control characters, line separators, and the characters that reorder or hide text. */
// eslint-disable-next-line no-control-regex -- finding control characters is the purpose
const hidden = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Replaces characters that a terminal would act on, or not show, by ones that can be seen: `→` for a tab, `␛`, `<U+202E>`. */
export function visible(text: string): string {
  return text.replace(hidden, (character) => {
    const code = character.charCodeAt(0);
    if (code === 9) return '→';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '␡';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** Terminal columns that a text takes: none for combining marks, two for East Asian wide characters and emoji. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isCombining(character) ? 0 : isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return columns;
}

function isCombining(character: string): boolean {
  return /^[\p{Mn}\p{Me}]$/u.test(character);
}

/** Unicode East Asian Width W and F, in the blocks that matter for names and clauses. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
