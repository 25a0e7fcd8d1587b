#!/usr/bin/env node
import "../node-version.mjs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Half of the start is compiling. Not in the system's temporary folder, where others might write into it.
enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/compiled"));
const { run } = await import("./commands/run.ts");
process.exitCode = await run(process.argv.slice(2));
