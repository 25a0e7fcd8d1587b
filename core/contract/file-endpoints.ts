import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { AttachedFile } from "./file.ts";

/** What comes along with a question or a reply: uploaded first, then named in it by its id. */
export const fileEndpoints = {
  uploadFile: endpoint({
    id: "uploadFile",
    method: "post",
    path: "/api/files",
    who: "anyone",
    carries: "nothing",
    summary: {
      ru: "Загрузить файл телом запроса; если его не приложат к вопросу или реплике, хранится сутки",
      en: "Upload a file, as the body itself; kept for a day unless a question or a reply names it",
    },
    query: z.object({
      /** Made by the one who uploads: a repeat gives the same file. */
      key: z.uuid(),
      name: z.string().max(500),
      as: z.enum(["file", "screenshot"]).default("file"),
    }),
    takes: "bytes",
    answer: AttachedFile,
    status: 201,
    problems: [
      "unauthenticated",
      "invalid",
      "too-large",
      "file-refused",
      "file-not-kept",
      "key-reused",
      "rate-limited",
      "database-busy",
      "database-read-only",
    ],
  }),
  file: endpoint({
    id: "file",
    method: "get",
    path: "/api/files/{file}",
    who: "anyone",
    carries: "requests",
    summary: {
      ru: "Сам файл, для всех, кто вправе читать вопрос, с которым он пришёл",
      en: "The file itself, for whoever may read the request that it came with",
    },
    params: z.object({ file: z.uuid() }),
    gives: "bytes",
    answer: z.instanceof(Blob),
    problems: ["unauthenticated", "not-found"],
  }),
} as const;
