#!/usr/bin/env node
import "../node-version.mjs";
import "../compile-cache.mjs";

const { evaluate } = await import("./commands/evaluate.ts");
process.exitCode = await evaluate(process.argv.slice(2));
