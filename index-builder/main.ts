import "../node-version.mjs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Half of the start is compiling. Not in the system's temporary folder, where others might write into it.
enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/compiled"));
const { runCommand } = await import("./command/run-command.ts");
process.exitCode = await runCommand(process.argv.slice(2));
