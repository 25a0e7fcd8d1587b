import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Done } from "./done.ts";
import { Device, Me, Welcome } from "./person.ts";

/** Who one is, what may be used, and whether the server is well. */
export const accountEndpoints = {
  welcome: endpoint({
    id: "welcome",
    method: "get",
    path: "/api/welcome",
    who: "public",
    carries: "nothing",
    summary: {
      ru: "Что это за сервис, что он хранит и сколько",
      en: "What the service is, what it keeps and for how long",
    },
    answer: Welcome,
    problems: [],
  }),
  health: endpoint({
    id: "health",
    method: "get",
    path: "/healthz",
    who: "public",
    carries: "nothing",
    summary: { ru: "Работает ли процесс", en: "Whether the process can serve" },
    answer: z
      .object({
        ok: z.boolean(),
        release: z.string().nullable(),
        database: z.enum(["ok", "busy", "read-only"]),
        /** Why the newest release is not the one being served. */
        warning: z.string().optional(),
      })
      .meta({ id: "Health" }),
    problems: [],
  }),
  me: endpoint({
    id: "me",
    method: "get",
    path: "/api/me",
    who: "anyone",
    carries: "nothing",
    summary: {
      ru: "Учётная запись того, кто спрашивает, и правила, которые для неё действуют",
      en: "The account that asks, and the policy that holds for it",
    },
    answer: Me,
    problems: ["unauthenticated"],
  }),
  devices: endpoint({
    id: "devices",
    method: "get",
    path: "/api/devices",
    who: "anyone",
    carries: "nothing",
    summary: { ru: "Браузеры, подключённые к этой учётной записи", en: "Browsers connected to this account" },
    answer: z.object({ devices: z.array(Device) }).meta({ id: "Devices" }),
    problems: ["unauthenticated"],
  }),
  revokeDevice: endpoint({
    id: "revokeDevice",
    method: "delete",
    path: "/api/devices/{device}",
    who: "anyone",
    carries: "nothing",
    summary: { ru: "Отключить браузер", en: "Disconnect a browser" },
    params: z.object({ device: z.string() }),
    answer: Done,
    problems: ["unauthenticated", "not-found"],
  }),
} as const;
