// Half of a start is compiling. Imported before what is to be kept compiled, which has to be loaded by `import()` then.
import { enableCompileCache } from "node:module";

// Not in the system's temporary folder, where others might write into it. Where the program's own may not be written either, as in
// the service and the container, nothing is kept: who takes over the server must not leave code for its next start.
const folder = `${import.meta.dirname}/node_modules/.cache/compiled`;
// Threads learn of it from here: without it each strips the types of its program anew, and takes twice as long to begin.
if (enableCompileCache(folder).directory !== undefined) process.env.NODE_COMPILE_CACHE ||= folder;
