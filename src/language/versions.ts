/** Versions of named standards: "TLS 1.2 or later", "FIPS 140-3", "CVSS v3.1", "AES-256". */
import { gapBefore, wordAt, type Passage } from './passage.ts';

export type VersionRead = {
  readonly scheme: string;
  readonly kind: 'version' | 'number';
  /** What the number counts, where it is not a version. */
  readonly unit: string | null;
  readonly value: number;
  readonly first: number;
  readonly last: number;
};

/**
 * Reads the versions that follow the name of a standard at a token; "TLS 1.2 or 1.3" gives two.
 *
 * @param from place of the first word of the name
 * @returns an empty list where no such name stands there or no version follows it
 */
export function readVersions(passage: Passage, from: number): VersionRead[] {
  const compact = /^(wpa|aes|rsa)(\d{1,4})$/.exec(wordAt(passage, from));
  const name = compact?.[1] ?? nameAt(passage, from);
  const scheme = schemes.get(name);
  if (scheme === undefined) return [];
  if (compact !== null) return [{ ...scheme, value: Number(compact[2]), first: from, last: from }];
  const versions: VersionRead[] = [];
  const named = from + (name === transport ? 3 : 1);
  for (let first = from, at = skipFillers(passage, named); at >= 0; first = at) {
    const listed = versions.length > 0;
    const read = name === 'fips' ? readFips(passage, at, listed) : readPlain(passage, at, scheme.kind, listed);
    if (read === null) break;
    const meant = name === 'cvss' && isScore(passage, at, read.value) ? score : scheme;
    versions.push({ ...meant, value: read.value, first, last: read.last });
    at = name === 'cvss' ? nextOfCvss(passage, read.last + 1) : nextInList(passage, read.last + 1);
  }
  return versions;
}

const transport = 'transport layer security';

function nameAt(passage: Passage, from: number): string {
  const word = wordAt(passage, from);
  return word === 'transport' && wordAt(passage, from + 1) === 'layer' && wordAt(passage, from + 2) === 'security'
    ? transport
    : word;
}

/** "TLS protocol version", "Transport Layer Security (TLS)", "CVSS base score of at least". */
function skipFillers(passage: Passage, from: number): number {
  let at = from;
  while (at < from + 6 && fillers.has(wordAt(passage, at))) at++;
  return at;
}

function readPlain(
  passage: Passage,
  at: number,
  kind: Scheme['kind'],
  listed: boolean,
): { value: number; last: number } | null {
  const word = wordAt(passage, at);
  if (!/^\d{1,4}(?:\.\d{1,2})?$/.test(word) || !/^[\s(),:/\-\u2010\u2011\u2013≥>=]{0,5}$/.test(gapBefore(passage, at)))
    return null;
  const value = Number(word);
  // "SSL 128-bit" and "TLS 1.2 and 2 factors" are no versions of anything.
  if (kind === 'version' && (value >= 20 || (listed && !word.includes('.')))) return null;
  return { value, last: at };
}

/** The level of FIPS 140: `140-3`, in a list also `3` alone. */
function readFips(passage: Passage, at: number, listed: boolean): { value: number; last: number } | null {
  const word = wordAt(passage, at);
  const next = wordAt(passage, at + 1);
  if (word === '140' && /^[1-9]$/.test(next) && /^[-\u2010\u2011\u2013]$/.test(gapBefore(passage, at + 1)))
    return { value: Number(next), last: at + 1 };
  return listed && /^[1-9]$/.test(word) ? { value: Number(word), last: at } : null;
}

/** A number right behind the name that is a version of CVSS is the version, any other is a score. */
function isScore(passage: Passage, at: number, value: number): boolean {
  const before = wordAt(passage, at - 1);
  return !([2, 3, 3.1, 4].includes(value) && (before === 'cvss' || before === 'version'));
}

/** "CVSS v3.1 base score of 9.0", "CVSS 7.0-8.9". */
function nextOfCvss(passage: Passage, at: number): number {
  const next = skipFillers(passage, at);
  return next > at && /^\d/.test(wordAt(passage, next)) ? next : nextInList(passage, at);
}

/** Where a list of versions goes on behind a comma, a slash, "or" or "and"; -1 where it does not. */
function nextInList(passage: Passage, at: number): number {
  const gap = gapBefore(passage, at);
  const word = wordAt(passage, at);
  if (/^\s?[/,\-\u2010\u2011\u2013]\s?$/.test(gap) && /^\d/.test(word)) return at;
  if ((word === 'or' || word === 'and') && /^,?\s$/.test(gap) && /^\d/.test(wordAt(passage, at + 1))) return at + 1;
  return -1;
}

const fillers: ReadonlySet<string> = new Set(
  'version versions protocol protocols encryption publication pub standard standards tls base score scores of at least greater than between rating with a minimum'.split(
    ' ',
  ),
);

type Scheme = Pick<VersionRead, 'scheme' | 'kind' | 'unit'>;

function version(scheme: string): Scheme {
  return { scheme, kind: 'version', unit: null };
}

function keyLength(scheme: string): Scheme {
  return { scheme, kind: 'number', unit: 'bits' };
}

const score: Scheme = { scheme: 'CVSS', kind: 'number', unit: null };

const schemes: ReadonlyMap<string, Scheme> = new Map([
  ['tls', version('TLS')],
  [transport, version('TLS')],
  ['dtls', version('DTLS')],
  ['ssl', version('SSL')],
  ['ssh', version('SSH')],
  ['snmp', version('SNMP')],
  ['smb', version('SMB')],
  ['wpa', version('WPA')],
  ['spdx', version('SPDX')],
  ['cyclonedx', version('CycloneDX')],
  ['cvss', version('CVSS')],
  ['fips', version('FIPS 140')],
  ['aes', keyLength('AES')],
  ['rsa', keyLength('RSA')],
]);

/** Words with which a version can begin. */
export const schemeNames: readonly string[] = [...schemes.keys(), 'transport'];
