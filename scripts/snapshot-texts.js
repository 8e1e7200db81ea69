// Part of the build: parses the texts of library and templates once, so that mc2 need not do it when it drafts.
import { writeTextSnapshot } from '../dist/cli/text-snapshot.js';

await writeTextSnapshot();
