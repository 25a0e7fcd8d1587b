import type { Language } from "../../../core/language/define-messages.ts";
import { apiMessages } from "./api-messages.ts";
import type { ApiKey } from "./described.ts";

/** How OpenAPI tells what opens operations. @param cookie the name of the console's */
export function securitySchemes(cookie: string, used: ReadonlySet<ApiKey>, language: Language) {
  const say = apiMessages(language);
  const bearer = { type: "http", scheme: "bearer" } as const;
  const all = {
    session: { type: "apiKey", in: "cookie", name: cookie, description: say.session } as const,
    device: { ...bearer, description: say.device },
    scim: { ...bearer, description: say.scim },
    metrics: { ...bearer, description: say.metrics },
  };
  return Object.fromEntries([...used].map((key) => [key, all[key]]));
}
