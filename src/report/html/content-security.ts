/**
 * What the page may do: show its own style, run its own script, nothing else; no network, no forms, no frames. The hashes
 * (base64 of SHA-256, Content Security Policy level 2) belong to `pageStyle` and `pageScript`; a test compares them.
 */
export const styleHash = 'FflLVzFRQfjFZSU/h4RF/AnHawYTzuq/zGWQwn1VrSs=';
export const scriptHash = '7MObZ1Vgbh8/yN2mUX0I9aAmEwlFr9i7HwlkEM40PHA=';

export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  `script-src 'sha256-${scriptHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
