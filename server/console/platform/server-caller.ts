import type { Caller } from "../../../core/contract/call.ts";
import { language } from "./language.ts";

/** Calls to the server that this page came from, answered in the page's language. */
export const serverCaller: Caller = {
  server: "",
  fetch: (...given) => fetch(...given),
  headers: () => ({ "accept-language": language.value }),
};
