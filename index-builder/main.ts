import "../node-version.mjs";
import "../compile-cache.mjs";

const { runCommand } = await import("./command/run-command.ts");
process.exitCode = await runCommand(process.argv.slice(2));
