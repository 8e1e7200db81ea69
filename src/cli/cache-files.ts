/** Files of mc2 in the user's cache folder. One that is not there, not whole, or not the user's own is as good as none. */
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where the user's caches are. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = '' } = process.env;
  if (xdg !== '') return join(xdg, 'mc2');
  if (process.platform === 'win32' && local !== '') return join(local, 'mc2', 'Cache');
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'mc2');
}

/** Whether anything may be kept from run to run: the switch is that of Node's own cache of code. */
export function mayKeep(): boolean {
  return process.env['NODE_DISABLE_COMPILE_CACHE'] === undefined;
}

/**
 * The bytes of a file that nobody but the user can write.
 *
 * @throws an error of the system where it cannot be read, and one where somebody else can write it
 */
export function readOwn(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    if (!isOwn(file)) throw new Error(`others can write ${path}`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** What somebody else can write is not used, whoever's home this is (`sudo` may leave it that of the user). */
function isOwn(file: number): boolean {
  const { uid, mode } = fstatSync(file);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/**
 * Writes a file that nobody but the user can read, and drops the oldest of its folder.
 *
 * @param bytes called only where there is a folder to write to
 * @param most files that stay in the folder
 * @throws an error of the system where it cannot be written
 */
export function writeOwn(path: string, bytes: () => Uint8Array, most: number): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.W_OK);
  // Another run or thread may read it at this moment, or write it: whoever reads gets one of them whole.
  const unfinished = `${path}.${process.pid}.${process.hrtime.bigint()}`;
  writeFileSync(unfinished, bytes(), { mode: 0o600 });
  renameSync(unfinished, path);
  dropOldest(folder, most);
}

function dropOldest(folder: string, most: number): void {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  if (files.length <= most) return;
  const ages = files.map(({ name }) => ({ path: join(folder, name), written: statSync(join(folder, name)).mtimeMs }));
  ages.sort((a, b) => b.written - a.written);
  for (const { path } of ages.slice(most)) rmSync(path, { force: true });
}
