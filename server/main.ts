#!/usr/bin/env node
import "../node-version.mjs";
import { run } from "./commands/run.ts";

process.exitCode = await run(process.argv.slice(2));
