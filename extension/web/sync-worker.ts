import script from "../entrypoints/sync-worker.ts";

void script.main();
