/** Which mc2, and which clause library comes with it: what a finding can be traced back to. */
import { digestFiles } from '../library/digest-files.ts';
import { readSnapshotHead, type SnapshotHead } from './library-snapshot.ts';
import { packagePath, packageVersion } from './package-info.ts';
import { readFolder } from './read-folder.ts';
import { sha256 } from './sha256.ts';

/** `mc2 0.1.0 (mc2 model clauses 0.1.0, 8ee9ae73516f)`: the digest is the beginning of that in the reports. */
export function versionLine(): string {
  const folder = packagePath('clauses');
  const { name, version, digest } = readSnapshotHead(folder) ?? describeFolder(folder);
  return `mc2 ${packageVersion()} (${name} ${version}, ${digest.slice(0, 12)})`;
}

function describeFolder(folder: string): Omit<SnapshotHead, 'bytes'> {
  const files = readFolder(folder);
  const manifest = files.find(({ path }) => path === 'library.yaml')?.text ?? '';
  const valueOf = (key: string): string => new RegExp(`^${key}: *(.*)$`, 'mu').exec(manifest)?.[1] ?? '';
  return { name: valueOf('name'), version: valueOf('version'), digest: digestFiles(files, sha256) };
}
