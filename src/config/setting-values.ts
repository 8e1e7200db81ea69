import { resolve } from 'node:path';
import type { Settings } from './settings.ts';

/** The path that a setting names, absolute; null where it is not set. */
export function pathIn(settings: Settings, key: string): string | null {
  const setting = settings.get(key);
  if (typeof setting?.value !== 'string') return null;
  return setting.written === null ? setting.value : resolve(setting.written.directory, setting.value);
}
