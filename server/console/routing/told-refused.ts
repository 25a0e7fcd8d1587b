import type { Called } from "../../../core/contract/call.ts";
import { notice } from "../frame/notice.tsx";
import { language } from "../platform/language.ts";
import { routingMessages } from "./routing-messages.ts";

/** Tells why a call came to nothing. */
export function toldRefused(called: Exclude<Called<unknown>, { kind: "ok" }>): void {
  const offline = routingMessages(language.value).failed;
  notice(called.kind === "problem" ? called.problem.detail : offline, "danger");
}
