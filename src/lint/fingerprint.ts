/**
 * A name for a finding that survives edits elsewhere: made of what it is about and of the wording it stands on, never of
 * clause numbers, positions or messages.
 * @returns 16 hexadecimal digits (64-bit FNV-1a over length-prefixed parts: a name, not a proof of anything)
 */
export function fingerprint(parts: readonly string[]): string {
  // Two halves of 32 bits: as one large integer, each letter took three times as long.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const part of parts) {
    const normal = part.toLowerCase().replace(/\s+/gu, ' ').trim();
    const text = `${normal.length}:${normal}`;
    for (let at = 0; at < text.length; at++) {
      const unit = text.codePointAt(at) as number;
      if (unit > 0xffff) at++;
      const mixed = (low ^ unit) >>> 0;
      // Times the prime, 2 ** 40 + 0x1b3. The lower product has 41 bits at most, so that it is exact.
      const product = mixed * 0x1b3;
      high = (Math.imul(high, 0x1b3) + (mixed << 8) + Math.floor(product / 2 ** 32)) | 0;
      low = product >>> 0;
    }
  }
  return hexadecimal(high) + hexadecimal(low);
}

function hexadecimal(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}
