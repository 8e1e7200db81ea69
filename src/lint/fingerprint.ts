/**
 * A name for a finding that survives edits elsewhere: made of what it is about and of the wording it stands on, never of
 * clause numbers, positions or messages.
 * @returns 16 hexadecimal digits (64-bit FNV-1a over length-prefixed parts: a name, not a proof of anything)
 */
export function fingerprint(parts: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const part of parts) {
    const normal = part.toLowerCase().replace(/\s+/gu, ' ').trim();
    for (const unit of `${normal.length}:${normal}`) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) as number)) * 0x100000001b3n);
    }
  }
  return hash.toString(16).padStart(16, '0');
}
