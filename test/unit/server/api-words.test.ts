import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Endpoint } from "../../../core/contract/endpoint.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { describedWords } from "../../../server/pages/api/described-words.ts";
import { subjects } from "../../../server/pages/api/subjects.ts";
import { problemTitles } from "../../../server/problem-messages.ts";
import { testApp, type TestApp } from "./harness/test-app.ts";

/* The API is described in the reader's language, whole: what an operation is for, whom it is for and what it refuses. */

const Document = z.object({
  info: z.object({ description: z.string() }),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        summary: z.string(),
        tags: z.array(z.string()).length(1),
        responses: z.record(z.string(), z.object({ description: z.string().min(1) })),
      }),
    ),
  ),
});

let server: TestApp;
beforeAll(async () => {
  server = await testApp({
    metrics: { token: "a token of the collector" },
    signIn: { scim: { token: "the token of the directory, long enough" } },
  });
});
afterAll(() => server.close());

const cyrillic = /[а-яё]/i;
const documentIn = async (query: string, headers: Record<string, string> = {}) => {
  const response = await server.get(`/api/openapi.json${query}`, headers);
  return {
    language: response.headers.get("content-language"),
    document: Document.parse(await response.json()),
  };
};

describe.each([...describedWords])("%s", (_, { summary }) => {
  test("says in Russian and in English what it is for, briefly", () => {
    expect(summary.ru).toMatch(cyrillic);
    expect(summary.en).not.toMatch(cyrillic);
    expect(summary.en).toMatch(/[a-z]{3}/);
    for (const words of [summary.ru, summary.en]) {
      expect(words.length).toBeLessThan(230);
      expect(words).not.toMatch(/\.$|^\s|\s$/);
      expect(words.split("`").length % 2).toBe(1);
    }
  });
});

test("every endpoint of the contract belongs to a subject", () => {
  const grouped = Object.values(subjects).flatMap(({ of }) =>
    of.flatMap((group: Readonly<Record<string, Endpoint>>) => Object.values(group).map(({ id }) => id)),
  );
  const all = Object.values(endpoints).map(({ id }) => id);
  expect(all.filter((id) => !grouped.includes(id))).toEqual([]);
});

test.each([
  ["ru", "", { "accept-language": "ru-RU,ru;q=0.9,en;q=0.8" }],
  ["en", "", { "accept-language": "en-GB,en;q=0.9" }],
  ["en", "", {}],
  ["en", "", { "accept-language": "*" }],
  ["en", "", { "accept-language": "de" }],
  ["ru", "?language=ru", { "accept-language": "en" }],
  ["en", "?language=en", { "accept-language": "ru" }],
  ["ru", "?language=ru", {}],
  ["ru", "?language=xx", { "accept-language": "ru" }],
] as const)("the document speaks %s where it is asked by «%s» and %j", async (wanted, query, headers) => {
  const { language, document } = await documentIn(query, headers);
  expect(language).toBe(wanted);
  const { health } = endpoints;
  expect(document.paths["/healthz"]?.["get"]?.summary).toBe(health.summary[wanted]);
  expect(cyrillic.test(document.info.description)).toBe(wanted === "ru");
});

/** Everything that a document says in words. */
const told = (document: z.infer<typeof Document>) => [
  ...document.tags.map(({ name }) => name),
  ...Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).flatMap(({ summary, tags, responses }) => [
      summary,
      ...tags,
      ...Object.values(responses).map(({ description }) => description),
    ]),
  ),
];

test("no word of it is left in the other language", async () => {
  const { document: ru } = await documentIn("?language=ru");
  const { document: en } = await documentIn("?language=en");
  expect(told(ru).filter((words) => !cyrillic.test(words))).toEqual([]);
  expect(told(en).filter((words) => cyrillic.test(words))).toEqual([]);
  expect(told(en).length).toBe(told(ru).length);
});

test("what an operation refuses is told in words, with the codes for programs", async () => {
  const { document } = await documentIn("?language=ru");
  const { description } = document.paths["/api/requests/{id}/claim"]?.["post"]?.responses["default"] ?? {};
  const titles = problemTitles("ru");
  for (const code of endpoints.claim.problems) expect(description).toContain(`${titles[code]} (${code})`);
});

test.each(["ru", "en"] as const)("the page in %s has every operation under its subject", async (language) => {
  const { document } = await documentIn(`?language=${language}`);
  const page = await (await server.get("/api/docs", { "accept-language": language })).text();
  const text = page
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
  for (const { name } of document.tags) expect(text).toContain(name);
  for (const methods of Object.values(document.paths))
    for (const { operationId, summary } of Object.values(methods)) {
      expect(page).toContain(`id="${operationId}"`);
      expect(text).toContain(summary.replaceAll("`", ""));
    }
  for (const [, target = ""] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${target}"`);
  expect(new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).size).toBe(
    [...page.matchAll(/ id="/g)].length,
  );
});

test("who has come in the other language is a link away", async () => {
  const page = await (await server.get("/api/docs?language=en", { "accept-language": "ru" })).text();
  expect(page).toContain('<html lang="en">');
  expect(page).toMatch(/href="\?language=ru"[^>]*>По-русски/);
});
