import { z } from "zod";
import type { Actor } from "./oracle.ts";
import { question, wordOf, type World } from "./world.ts";

const Id = z.object({ id: z.union([z.uuid(), z.int()]) });

/** A file with its owner's word in name and content, sent with a question. @returns its id and the request's. */
export async function sendFile(
  world: World,
  owner: NonNullable<Actor>,
): Promise<{ file: string; request: string }> {
  const word = wordOf(owner.login);
  const query = new URLSearchParams({ key: crypto.randomUUID(), name: `${word}.txt` });
  const uploaded = await world.server.app.request(`http://ask-me.example/api/files?${query}`, {
    method: "POST",
    headers: { ...world.headers(owner), "content-type": "application/octet-stream" },
    body: `Лимит ${word}`,
  });
  const file = String(Id.parse(await uploaded.json()).id);
  const asked = { ...question(owner, crypto.randomUUID()), text: "Какой лимит?", files: [file] };
  const response = await world.server.post("/api/requests", asked, world.headers(owner));
  return { file, request: String(Id.parse(await response.json()).id) };
}
