import script from "../entrypoints/search-worker.ts";

void script.main();
