/** What a thread of `mc2 lint --jobs` begins with: the program, loaded as at every start. */
import * as module from 'node:module';
import { loadProgram } from './load-program.ts';
import type { judgeInThread } from './main.ts';
import { packagePath } from './package-info.ts';

if ('enableCompileCache' in module) (module.enableCompileCache as () => void)();
// A name of its own: of the program a thread needs what judges, and nothing that reads arguments.
const program = loadProgram(packagePath('dist/program'), ['judge']) as { readonly judgeInThread: typeof judgeInThread };
void program.judgeInThread();
