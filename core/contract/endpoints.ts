import { accountEndpoints } from "./account-endpoints.ts";
import { answeringEndpoints } from "./answering-endpoints.ts";
import { auditEndpoints } from "./audit-endpoints.ts";
import { channelEndpoints } from "./channel-endpoints.ts";
import { crawlEndpoints } from "./crawl-endpoints.ts";
import { fileEndpoints } from "./file-endpoints.ts";
import { joiningEndpoints } from "./joining-endpoints.ts";
import { learningEndpoints } from "./learning-endpoints.ts";
import { portalEndpoints } from "./portal-endpoints.ts";
import { requestEndpoints } from "./request-endpoints.ts";
import { routingEndpoints } from "./routing-endpoints.ts";
import { rulesEndpoints } from "./rules-endpoints.ts";
import { staffEndpoints } from "./staff-endpoints.ts";
import { tuningEndpoints } from "./tuning-endpoints.ts";

/** All that the server offers but for signing in (`/api/auth`, better-auth's own) and the live stream. */
export const endpoints = {
  ...accountEndpoints,
  ...portalEndpoints,
  ...requestEndpoints,
  ...answeringEndpoints,
  ...channelEndpoints,
  ...crawlEndpoints,
  ...joiningEndpoints,
  ...learningEndpoints,
  ...fileEndpoints,
  ...tuningEndpoints,
  ...routingEndpoints,
  ...staffEndpoints,
  ...rulesEndpoints,
  ...auditEndpoints,
} as const;
