import { accountEndpoints } from "./account-endpoints.ts";
import { alarmEndpoints } from "./alarm-endpoints.ts";
import { answeringEndpoints } from "./answering-endpoints.ts";
import { auditEndpoints } from "./audit-endpoints.ts";
import { bonusEndpoints } from "./bonus-endpoints.ts";
import { broadcastEndpoints } from "./broadcast-endpoints.ts";
import { capacityEndpoints } from "./capacity-endpoints.ts";
import { channelEndpoints } from "./channel-endpoints.ts";
import { clusterEndpoints } from "./cluster-endpoints.ts";
import { crawlEndpoints } from "./crawl-endpoints.ts";
import { exportEndpoints } from "./export-endpoints.ts";
import { fileEndpoints } from "./file-endpoints.ts";
import { insightEndpoints } from "./insight-endpoints.ts";
import { joiningEndpoints } from "./joining-endpoints.ts";
import { keptEndpoints } from "./kept-endpoints.ts";
import { learningEndpoints } from "./learning-endpoints.ts";
import { operationsEndpoints } from "./operations-endpoints.ts";
import { pageStudyEndpoints } from "./page-study-endpoints.ts";
import { pilotsEndpoints } from "./pilots-endpoints.ts";
import { portalEndpoints } from "./portal-endpoints.ts";
import { reportEndpoints } from "./report-endpoints.ts";
import { requestEndpoints } from "./request-endpoints.ts";
import { routingEndpoints } from "./routing-endpoints.ts";
import { rulesEndpoints } from "./rules-endpoints.ts";
import { searchQualityEndpoints } from "./search-quality-endpoints.ts";
import { signInEndpoints } from "./sign-in-endpoints.ts";
import { staffEndpoints } from "./staff-endpoints.ts";
import { taskEndpoints } from "./task-endpoints.ts";
import { textModuleEndpoints } from "./text-module-endpoints.ts";
import { tuningEndpoints } from "./tuning-endpoints.ts";

/** All that the server offers but for signing in (`/api/auth`, better-auth's own) and the live stream. */
export const endpoints = {
  ...accountEndpoints,
  ...signInEndpoints,
  ...alarmEndpoints,
  ...portalEndpoints,
  ...requestEndpoints,
  ...answeringEndpoints,
  ...textModuleEndpoints,
  ...capacityEndpoints,
  ...pilotsEndpoints,
  ...channelEndpoints,
  ...clusterEndpoints,
  ...crawlEndpoints,
  ...exportEndpoints,
  ...insightEndpoints,
  ...joiningEndpoints,
  ...keptEndpoints,
  ...learningEndpoints,
  ...operationsEndpoints,
  ...pageStudyEndpoints,
  ...fileEndpoints,
  ...taskEndpoints,
  ...tuningEndpoints,
  ...routingEndpoints,
  ...searchQualityEndpoints,
  ...staffEndpoints,
  ...rulesEndpoints,
  ...auditEndpoints,
  ...bonusEndpoints,
  ...broadcastEndpoints,
  ...reportEndpoints,
} as const;
