// Half of a start is compiling. Imported before what is to be kept compiled, which has to be loaded by `import()` then.
import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Not in the system's temporary folder, where others might write into it.
enableCompileCache(join(import.meta.dirname, "node_modules/.cache/compiled"));
