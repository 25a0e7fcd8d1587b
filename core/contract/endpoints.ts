import { accountEndpoints } from "./account-endpoints.ts";
import { crawlEndpoints } from "./crawl-endpoints.ts";
import { portalEndpoints } from "./portal-endpoints.ts";
import { requestEndpoints } from "./request-endpoints.ts";

/** All that the server offers but for signing in (`/api/auth`, better-auth's own) and the live stream. */
export const endpoints = {
  ...accountEndpoints,
  ...portalEndpoints,
  ...requestEndpoints,
  ...crawlEndpoints,
} as const;
