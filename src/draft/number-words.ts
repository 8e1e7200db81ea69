/** Gives the nth letter of a list, from 1, as word processors count: a … z, aa, bb … zz, aaa. */
export function letter(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}
