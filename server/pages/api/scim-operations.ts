import { z } from "@hono/zod-openapi";
import type { Wording } from "../../../core/language/define-messages.ts";
import { scimPath } from "../../identity/scim/scim-paths.ts";
import type { Described } from "./described.ts";

const type = "application/scim+json";
/** RFC 7643 and 7644 say what stands in them. */
const Resource = z.looseObject({ schemas: z.array(z.string()) }).meta({ id: "ScimResource" });
const Patch = z
  .object({
    schemas: z.array(z.string()),
    Operations: z.array(z.object({ op: z.string(), path: z.string().optional(), value: z.unknown() })),
  })
  .meta({ id: "ScimPatch" });
const content = { [type]: { schema: Resource } };

type Operation = Pick<Described, "id" | "method" | "path" | "summary"> & {
  readonly takes?: z.ZodType;
  readonly query?: z.ZodObject;
  readonly status?: number;
};

function operation({ takes, query, status = 200, path, ...named }: Operation): Described {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, z.string()] as const);
  return {
    ...named,
    path: scimPath + path,
    subject: "scim",
    opens: ["scim"],
    refuses: "scim",
    request: {
      ...(parameters.length > 0 ? { params: z.object(Object.fromEntries(parameters)) } : {}),
      ...(query ? { query } : {}),
      ...(takes ? { body: { required: true, content: { [type]: { schema: takes } } } } : {}),
    },
    answer: status === 204 ? { status } : { status, content },
  };
}

const List = z.object({
  filter: z.string().optional(),
  startIndex: z.coerce.number().int().optional(),
  count: z.coerce.number().int().optional(),
});

type Kind = { readonly id: string; readonly path: string; readonly name: string; readonly words: Words };
type Words = Readonly<Record<"list" | "add" | "find" | "replace" | "patch" | "remove", Wording>>;

/** The six operations of a kind of resource. */
function operationsOn({ id, path, name, words }: Kind): Described[] {
  const one = `${path}/{${name}}`;
  return [
    operation({ id: `scim${id}s`, method: "get", path, summary: words.list, query: List }),
    operation({ id: `scimAdd${id}`, method: "post", path, summary: words.add, takes: Resource, status: 201 }),
    operation({ id: `scim${id}`, method: "get", path: one, summary: words.find }),
    operation({ id: `scimReplace${id}`, method: "put", path: one, summary: words.replace, takes: Resource }),
    operation({ id: `scimPatch${id}`, method: "patch", path: one, summary: words.patch, takes: Patch }),
    operation({ id: `scimRemove${id}`, method: "delete", path: one, summary: words.remove, status: 204 }),
  ];
}

/** What an identity provider keeps by itself, by the token of `signIn.scim`. */
export const scimOperations: readonly Described[] = [
  operation({
    id: "scimConfig",
    method: "get",
    path: "/ServiceProviderConfig",
    summary: { ru: "Что из SCIM 2.0 поддерживается", en: "What of SCIM 2.0 is supported" },
  }),
  operation({
    id: "scimResourceTypes",
    method: "get",
    path: "/ResourceTypes",
    summary: { ru: "Виды записей", en: "Kinds of resources" },
  }),
  operation({
    id: "scimResourceType",
    method: "get",
    path: "/ResourceTypes/{resourceType}",
    summary: { ru: "Один вид записей", en: "One kind of resources" },
  }),
  operation({
    id: "scimSchemas",
    method: "get",
    path: "/Schemas",
    summary: { ru: "Поля записей", en: "Fields of resources" },
  }),
  operation({
    id: "scimSchema",
    method: "get",
    path: "/Schemas/{schema}",
    summary: { ru: "Поля записей одного вида", en: "Fields of one kind of resources" },
  }),
  ...operationsOn({
    id: "User",
    path: "/Users",
    name: "user",
    words: {
      list: {
        ru: "Учётные записи; `filter` ищет по userName, externalId или emails.value",
        en: "Accounts; `filter` looks up by userName, externalId or emails.value",
      },
      add: { ru: "Завести учётную запись", en: "Add an account" },
      find: { ru: "Одна учётная запись", en: "One account" },
      replace: { ru: "Записать учётную запись заново", en: "Write an account anew" },
      patch: {
        ru: "Изменить поля учётной записи; `active: false` закрывает её и все её сеансы",
        en: "Change fields of an account; `active: false` closes it with all its sessions",
      },
      remove: {
        ru: "Закрыть учётную запись; вопросы и ответы остаются, стирает их `ask-me erase`",
        en: "Close an account; questions and answers stay, `ask-me erase` removes them",
      },
    },
  }),
  ...operationsOn({
    id: "Group",
    path: "/Groups",
    name: "group",
    words: {
      list: { ru: "Группы; `filter` ищет по displayName", en: "Groups; `filter` looks up by displayName" },
      add: { ru: "Завести группу", en: "Add a group" },
      find: { ru: "Одна группа с участниками", en: "One group with its members" },
      replace: { ru: "Записать группу заново", en: "Write a group anew" },
      patch: { ru: "Изменить название или участников группы", en: "Change a group's name or members" },
      remove: { ru: "Убрать группу", en: "Remove a group" },
    },
  }),
];
