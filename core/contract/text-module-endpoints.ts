import { z } from "zod";
import { Done } from "./done.ts";
import { endpoint } from "./endpoint.ts";
import { deskRoles } from "./person.ts";
import { KeptModule, ModuleVersion, NewModule, TextModule } from "./text-module.ts";

/** Those who decide what the desk says again and again. */
const editors = ["lead", "admin"] as const;
/** Chosen by whoever puts it there, so that a repeat changes nothing. */
const moduleId = z.object({ module: z.string().regex(/^[a-z0-9-]{1,64}$/) });

/** Texts that the desk writes again and again. */
export const textModuleEndpoints = {
  textModules: endpoint({
    id: "textModules",
    method: "get",
    path: "/api/text-modules",
    who: deskRoles,
    carries: "nothing",
    summary: {
      ru: "Заготовки: тексты, которые эксперты пишут снова и снова",
      en: "Texts that the desk writes again and again",
    },
    answer: z.object({ modules: z.array(KeptModule) }).meta({ id: "TextModules" }),
    problems: ["unauthenticated", "forbidden"],
  }),
  putTextModule: endpoint({
    id: "putTextModule",
    method: "put",
    path: "/api/text-modules/{module}",
    who: editors,
    carries: "nothing",
    summary: {
      ru: "Записать заготовку; прежние версии сохраняются",
      en: "Write a text module; earlier versions are kept",
    },
    params: moduleId,
    body: NewModule,
    answer: TextModule,
    problems: ["unauthenticated", "forbidden", "not-found", "invalid", "changed-meanwhile"],
  }),
  removeTextModule: endpoint({
    id: "removeTextModule",
    method: "delete",
    path: "/api/text-modules/{module}",
    who: editors,
    carries: "nothing",
    summary: {
      ru: "Убрать заготовку; её версии сохраняются",
      en: "Take a text module away; its versions are kept",
    },
    params: moduleId,
    answer: Done,
    problems: ["unauthenticated", "forbidden", "not-found"],
  }),
  textModuleVersions: endpoint({
    id: "textModuleVersions",
    method: "get",
    path: "/api/text-modules/{module}/versions",
    who: editors,
    carries: "nothing",
    summary: { ru: "Кто, когда и как менял заготовку", en: "Who changed a text module, when, and to what" },
    params: moduleId,
    answer: z.object({ versions: z.array(ModuleVersion) }).meta({ id: "ModuleVersions" }),
    problems: ["unauthenticated", "forbidden", "not-found"],
  }),
} as const;
