import { config } from "zod";

// Our pages forbid eval. zod would try it all the same, and each try is an error in the browser's log. This has to be
// imported before any schema is made.
config({ jitless: true });
