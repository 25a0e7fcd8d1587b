import { afterAll, beforeAll, expect, test } from "vitest";
import { ClusterBook } from "../../../../server/clusters/cluster-book.ts";
import type { ClusterNews } from "../../../../server/clusters/cluster-news.ts";
import { writeNews } from "../../../../server/clusters/write-news.ts";
import { repeatsWorld, type RepeatsWorld, sellers, youngDriver } from "./repeats-world.ts";

let world: RepeatsWorld;
beforeAll(async () => {
  world = await repeatsWorld(4);
}, 60_000);
afterAll(() => world.server.close());

const mostQuestions = 4;
const asking = (at: number): string => sellers[at % 4]?.login ?? "";
const now = (): Date => new Date(world.server.clock.now);
const stored = async () => {
  const { read } = world.server.deps.store;
  const clusters = await read.selectFrom("question_cluster").select(["id", "questions"]).execute();
  const members = await read.selectFrom("cluster_member").select("request").orderBy("request").execute();
  return { clusters, members: members.map(({ request }) => request) };
};

test("of more questions than are kept the oldest are let go, and those that stay keep their cluster and its number", async () => {
  const { store } = world.server.deps;
  const book = new ClusterBook(store.read, {
    windowDays: 30,
    mostQuestions,
    newcomerDays: 91,
    zone: "Europe/Moscow",
  });
  const take = async (told: AsyncGenerator<ClusterNews>): Promise<void> => {
    for await (const news of told) book.numbered(news, await writeNews(store, news, now().toISOString()));
  };
  const follow = (): Promise<void> => take(book.follow(now(), { searches: false }));

  const ids: number[] = [];
  for (let at = 0; at < mostQuestions; at += 1) ids.push(await world.asks(asking(at), youngDriver));
  await take(book.whole(now()));
  const first = await stored();
  expect(first).toEqual({ clusters: [{ id: 1, questions: 4 }], members: ids });

  // Twice as many as are kept: not yet too many.
  for (let at = 0; at < mostQuestions; at += 1) ids.push(await world.asks(asking(at), youngDriver));
  await follow();
  expect(await stored()).toEqual({ clusters: [{ id: 1, questions: 8 }], members: ids });

  ids.push(await world.asks(asking(0), youngDriver));
  await follow();
  const newest = ids.slice(-mostQuestions);
  expect(await stored()).toEqual({ clusters: [{ id: 1, questions: 4 }], members: newest });

  // What comes next finds them, and all anew finds the same.
  ids.push(await world.asks(asking(1), youngDriver));
  await follow();
  expect(await stored()).toEqual({
    clusters: [{ id: 1, questions: 5 }],
    members: ids.slice(-mostQuestions - 1),
  });
  await take(book.whole(now()));
  expect(await stored()).toEqual({
    clusters: [{ id: 1, questions: 4 }],
    members: ids.slice(-mostQuestions),
  });
}, 60_000);
