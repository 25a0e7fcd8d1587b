import { accountEndpoints } from "./account-endpoints.ts";
import { crawlEndpoints } from "./crawl-endpoints.ts";
import { learningEndpoints } from "./learning-endpoints.ts";
import { portalEndpoints } from "./portal-endpoints.ts";
import { requestEndpoints } from "./request-endpoints.ts";
import { tuningEndpoints } from "./tuning-endpoints.ts";

/** All that the server offers but for signing in (`/api/auth`, better-auth's own) and the live stream. */
export const endpoints = {
  ...accountEndpoints,
  ...portalEndpoints,
  ...requestEndpoints,
  ...crawlEndpoints,
  ...learningEndpoints,
  ...tuningEndpoints,
} as const;
