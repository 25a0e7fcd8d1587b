import { array, assert, constantFrom, integer, property, record, tuple, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ClusteredQuestion,
  clusterQuestions,
  createQuestionClusters,
} from "../../../../core/desk/question-clusters.ts";

const texts = [
  "Где заказать бланки строгой отчётности?",
  "как получить бсо на точку",
  "Закончились бланки полисов, где заказать новые?",
  "Что делать, если утеряли бланк БСО?",
  "потерял чистый бланк полиса что делать",
  "Документы для каско физлица",
  "какие документы нужны на каско физлицу",
  "Какие документы нужны юрлицу для каско?",
  "документы каско юрлицо перечень",
  "забыл пароль от личного кабинета",
  "Как сбросить пароль в личном кабинете?",
  "страхуем ли груз из Китая",
];
const asked: readonly ClusteredQuestion[] = texts.map((text, at) => ({ id: `q${at}`, text }));
const some = uniqueArray(
  record({ id: integer({ min: 0, max: 40 }).map((id) => `q${id}`), text: constantFrom(...texts) }),
  { selector: ({ id }) => id, maxLength: 14 },
);
const pairs = array(
  tuple(
    integer({ min: 0, max: 40 }).map((id) => `q${id}`),
    integer({ min: 0, max: 40 }).map((id) => `q${id}`),
  ),
  { maxLength: 3 },
);
const flat = (clusters: readonly (readonly string[])[]): string[] =>
  clusters.map((ids) => ids.toSorted().join(" ")).toSorted();
const groupOf = (clusters: readonly (readonly string[])[], id: string): readonly string[] =>
  clusters.find((ids) => ids.includes(id)) ?? [];

describe("clusterQuestions", () => {
  it("brings together what asks the same in other words, and keeps near misses apart", () => {
    const clusters = clusterQuestions(asked);
    expect(groupOf(clusters, "q0")).toContain("q2");
    expect(groupOf(clusters, "q3")).toContain("q4");
    expect(groupOf(clusters, "q5")).toEqual(["q5", "q6"]);
    expect(groupOf(clusters, "q7")).toEqual(["q7", "q8"]);
    expect(groupOf(clusters, "q9")).toEqual(["q9", "q10"]);
    expect(groupOf(clusters, "q11")).toEqual(["q11"]);
  });

  it("puts each question into one cluster, whatever their order", () => {
    assert(
      property(some, (items) => {
        const clusters = clusterQuestions(items);
        expect(clusters.flat().toSorted()).toEqual(items.map(({ id }) => id).toSorted());
        expect(flat(clusterQuestions(items.toReversed()))).toEqual(flat(clusters));
      }),
      { numRuns: 40 },
    );
  });

  it("keeps together and apart what people decided, apart where both are said", () => {
    assert(
      property(some, pairs, pairs, (items, together, apart) => {
        const clusters = clusterQuestions(items, { together, apart });
        const inOne = ([one, other]: readonly [string, string]): boolean =>
          groupOf(clusters, one).includes(other);
        const ids = new Set(items.map(({ id }) => id));
        const parted = apart.filter(([one, other]) => one !== other);
        const joined = together.filter((pair) => pair.every((id) => ids.has(id)));
        expect(parted.filter(inOne)).toEqual([]);
        expect(parted.length > 0 || joined.every(inOne)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("takes sections cited by both answers for a strong sign", () => {
    const items = [
      { id: "a", text: "Сколько ждать деньги по убытку?" },
      { id: "b", text: "клиент спрашивает про выплату" },
    ];
    const citing = (...sources: string[]): ClusteredQuestion[] =>
      items.map((item, at) => ({ ...item, sources: [sources[at] ?? ""] }));
    expect(clusterQuestions(citing("s1", "s1"))).toEqual([["a", "b"]]);
    expect(clusterQuestions(citing("s1", "s2"))).toEqual([["a"], ["b"]]);
  });

  it("names the oldest first", () => {
    expect(clusterQuestions(asked.toReversed()).map(([oldest]) => oldest)[0]).toBe("q11");
  });
});

describe("createQuestionClusters", () => {
  it("places each new question where the same is asked, under the oldest's id", () => {
    const clusters = createQuestionClusters();
    expect(clusters.add({ id: "a", text: "забыл пароль от личного кабинета" })).toBe("a");
    expect(clusters.add({ id: "b", text: "страхуем ли груз из Китая" })).toBe("b");
    expect(clusters.add({ id: "c", text: "Как сбросить пароль в личном кабинете?" })).toBe("a");
    expect(clusters.members("a")).toEqual(["a", "c"]);
    expect(clusters.members("c")).toEqual([]);
    clusters.remove("a");
    expect(clusters.clusterOf("a")).toBeUndefined();
    expect(clusters.clusterOf("c")).toBe("c");
    expect(clusters.members("c")).toEqual(["c"]);
  });

  it("begins with questions clustered as a whole", () => {
    const clusters = createQuestionClusters(undefined, asked);
    expect(flat(clusterQuestions(asked))).toEqual(
      flat(asked.map(({ id }) => clusters.members(id)).filter(({ length }) => length > 0)),
    );
  });

  it("begins with groups that are known, and places what comes later beside them", () => {
    const known = [["q9"], ["q11", "q3"], ["q10"]];
    const kept = asked.filter(({ id }) => known.flat().includes(id));
    const clusters = createQuestionClusters(undefined, kept, known);
    expect(clusters.members("q3")).toEqual(["q3", "q11"]);
    expect(clusters.members("q9")).toEqual(["q9"]);
    expect(clusters.members("q10")).toEqual(["q10"]);
    expect(clusters.clusterOf("q4")).toBeUndefined();
    expect(clusters.add({ id: "q20", text: "забыла пароль от личного кабинета" })).toBe("q9");
  });

  it("takes a place anew for whatever says something else, and tells how many are taken", () => {
    const clusters = createQuestionClusters(undefined, asked);
    expect(clusters.places()).toBe(asked.length);
    clusters.add({ id: "q11", text: "страхуем ли груз из Китая" });
    expect(clusters.places()).toBe(asked.length);
    clusters.add({ id: "q11", text: "страхуем ли груз из Китая", sources: ["cargo"] });
    expect(clusters.places()).toBe(asked.length + 1);
    clusters.remove("q11");
    expect(clusters.places()).toBe(asked.length + 1);
  });

  it("leaves a question where it is that says nothing new", () => {
    const clusters = createQuestionClusters(undefined, asked);
    clusters.join("q11", "q9");
    clusters.add({ id: "q11", text: "страхуем ли груз из Китая" });
    expect(clusters.clusterOf("q11")).toBe("q9");
  });

  it("remembers a split and a join for what comes later", () => {
    const clusters = createQuestionClusters(undefined, asked);
    clusters.split("q10");
    expect(clusters.members("q9")).toEqual(["q9"]);
    clusters.add({ id: "q10", text: "Как сбросить пароль в личном кабинете" });
    expect(clusters.members("q10")).toEqual(["q10"]);
    clusters.join("q9", "q10");
    expect(clusters.clusterOf("q10")).toBe("q9");
    clusters.remove("q10");
    clusters.add({ id: "q10", text: "страхуем ли груз из Китая" });
    expect(clusters.clusterOf("q10")).toBe("q9");
  });

  it("splits several together", () => {
    const clusters = createQuestionClusters(undefined, asked);
    clusters.join("q5", "q7");
    clusters.split("q7", "q8");
    expect(clusters.members("q5")).toEqual(["q5", "q6"]);
    expect(clusters.members("q7")).toEqual(["q7", "q8"]);
  });

  it("brings two clusters together that a third question is like, and each question stands in one", () => {
    const clusters = createQuestionClusters();
    clusters.add({ id: "q0", text: "как получить бсо на точку" });
    clusters.add({ id: "q1", text: "Закончились бланки полисов, где заказать новые?" });
    clusters.add({ id: "q2", text: "Где заказать бланки строгой отчётности?" });
    clusters.remove("q1");
    clusters.add({ id: "q1", text: "Где заказать бланки строгой отчётности?" });
    const all = new Set(["q0", "q1", "q2"].map((id) => clusters.clusterOf(id) ?? ""));
    expect([...all].flatMap((cluster) => clusters.members(cluster)).toSorted()).toEqual(["q0", "q1", "q2"]);
  });

  it("keeps each question in one cluster whatever comes and goes", () => {
    assert(
      property(some, some, (items, others) => {
        const clusters = createQuestionClusters();
        for (const item of items) clusters.add(item);
        for (const { id } of others) clusters.remove(id);
        for (const item of others.slice(0, 3)) clusters.add(item);
        const there = new Set([...items, ...others.slice(0, 3)].map(({ id }) => id));
        for (const { id } of others.slice(3)) there.delete(id);
        for (const id of there) {
          const cluster = clusters.clusterOf(id) ?? "";
          expect(clusters.members(cluster)).toContain(id);
          expect(clusters.members(cluster)[0]).toBe(cluster);
        }
        const listed = [...there].flatMap((id) => clusters.members(id));
        expect(listed.toSorted()).toEqual([...there].toSorted());
      }),
      { numRuns: 40 },
    );
  });
});
