// Part of the build: reads the clause library once, so that mc2 need not do it at every start.
import { writeSnapshot } from '../dist/cli/library-snapshot.js';

await writeSnapshot();
