import { z } from "zod";
import type { Actor } from "./oracle.ts";
import { actors, question, wordOf, type World } from "./world.ts";

const Id = z.object({ id: z.union([z.uuid(), z.int()]) });

/** A file with its owner's word in name and content, sent with a question. @returns its id and the request's. */
export async function sendFile(
  world: World,
  owner: NonNullable<Actor>,
): Promise<{ file: string; request: string }> {
  const word = wordOf(owner.login);
  const file = await upload(world, owner, word);
  const asked = { ...question(owner, crypto.randomUUID()), text: "Какой лимит?", files: [file] };
  const response = await world.server.post("/api/requests", asked, world.headers(owner));
  return { file, request: String(Id.parse(await response.json()).id) };
}

/** A file of the desk's answer to the underwriter's request, with their word in name and content. @returns its id */
export async function answerFile(world: World, request: string): Promise<string> {
  const file = await upload(world, actors.insider, wordOf("underwriter"));
  const key = crypto.randomUUID();
  const answer = { key, text: "Приложено.", complete: true, sources: [], without: "by-heart", files: [file] };
  await world.server.post(`/api/requests/${request}/answers`, answer, world.headers(actors.insider));
  return file;
}

/** A file that is uploaded and has not been sent with anything. @returns its id */
export const unsentFile = (world: World, who: NonNullable<Actor>): Promise<string> =>
  upload(world, who, wordOf(who.login));

async function upload(world: World, who: NonNullable<Actor>, word: string): Promise<string> {
  const query = new URLSearchParams({ key: crypto.randomUUID(), name: `${word}.txt` });
  const uploaded = await world.server.app.request(`http://ask-me.example/api/files?${query}`, {
    method: "POST",
    headers: { ...world.headers(who), "content-type": "application/octet-stream" },
    body: `Лимит ${word}`,
  });
  return String(Id.parse(await uploaded.json()).id);
}
