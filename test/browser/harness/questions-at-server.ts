import { RequestList } from "../../../core/contract/request.ts";
import type { Chromium } from "./launch-chromium.ts";

/** Texts of what the server has of the seller who is signed in to it in this browser, newest first. */
export async function questionsAtServer({ context }: Chromium, server: string): Promise<string[]> {
  const answer = await context.request.get(`${server}/api/requests`);
  return RequestList.parse(await answer.json()).requests.map(({ text }) => text ?? "");
}
