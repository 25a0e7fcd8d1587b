import { askedQuestion } from "./asked-question.ts";
import { createAverageLinkage } from "./average-linkage.ts";
import type { ClusteredQuestion } from "./clustered-question.ts";
import type { ChoiceBook } from "./kept-choices.ts";
import { leastLikely } from "./likelihood.ts";
import { createNearestQuestions, lookedAt } from "./nearest-questions.ts";
import { createPackedLists } from "./packed-lists.ts";
import { createQuestionShelf, type QuestionShelf } from "./question-shelf.ts";

// What is less likely counts as nothing: millions of such pairs need not be kept.
const leastKept = 0.01;

/** All questions in groups that ask the same, whatever their order. Groups hold ids in no order of use. */
export function clusterAll(items: readonly ClusteredQuestion[], choices: ChoiceBook): string[][] {
  const shelf = createQuestionShelf();
  const nodes = putAll(shelf, items, choices);
  const apart = choices.pairs("apart");
  const together = choices.pairs("together");
  const nodeOf = nodesOf(nodes, new Set([...apart, ...together].flat()));
  const parted = partedNodes(apart, nodeOf);
  const nearest = createNearestQuestions(shelf);
  const near = createPackedLists();
  const linkage = createAverageLinkage({
    sizes: nodes.map(({ length }) => length),
    least: leastLikely,
    alike: nearest.alike,
    areApart(one, other) {
      if (parted.size === 0) return false;
      const kin = new Set(one.flatMap((node) => parted.get(node) ?? []));
      return kin.size > 0 && other.some((node) => kin.has(node));
    },
  });
  for (const node of nodes.keys()) {
    const found = nearest.near(node, nodes.length);
    if (found.length === lookedAt(nodes.length))
      linkage.lookedTo(node, Math.min(...found.map(({ likelihood }) => likelihood)));
    const kept = found.filter(({ likelihood }) => likelihood >= leastKept);
    for (const { slot, likelihood } of kept)
      if (slot > node || !near.of(slot).includes(node)) linkage.link(node, slot, likelihood);
    near.put(
      node,
      kept.map(({ slot }) => slot),
    );
  }
  for (const [one, other] of together) {
    const [a, b] = [nodeOf.get(one), nodeOf.get(other)];
    if (a !== undefined && b !== undefined) linkage.keep(a, b);
  }
  return linkage.groups().map((group) => group.flatMap((node) => nodes[node] ?? []));
}

/** Puts each wording on the shelf once, by the ids of its questions; more than once where people want them apart. */
function putAll(shelf: QuestionShelf, items: readonly ClusteredQuestion[], choices: ChoiceBook): string[][] {
  const nodes: string[][] = [];
  const known = new Map<number, number[]>();
  for (const { id, text, sources = [] } of items.toSorted(byId)) {
    const slot = nodes.length;
    shelf.put(slot, askedQuestion(text), sources);
    const cells = shelf.cells(slot);
    const mark = markOf(cells);
    const alike = known.get(mark) ?? [];
    const same = alike.find(
      (node) => areEqual(shelf.cells(node), cells) && !choices.areApart([id], nodes[node] ?? []),
    );
    if (same === undefined) {
      known.set(mark, [...alike, slot]);
      nodes.push([id]);
    } else {
      nodes[same]?.push(id);
      shelf.drop(slot);
    }
  }
  return nodes;
}

function nodesOf(
  nodes: readonly (readonly string[])[],
  concerned: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const nodeOf = new Map<string, number>();
  if (concerned.size === 0) return nodeOf;
  for (const [node, ids] of nodes.entries())
    for (const id of ids) if (concerned.has(id)) nodeOf.set(id, node);
  return nodeOf;
}

function partedNodes(
  apart: readonly (readonly [string, string])[],
  nodeOf: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly number[]> {
  const parted = new Map<number, number[]>();
  for (const [one, other] of apart) {
    const [a, b] = [nodeOf.get(one), nodeOf.get(other)];
    if (a === undefined || b === undefined) continue;
    parted.set(a, [...(parted.get(a) ?? []), b]);
    parted.set(b, [...(parted.get(b) ?? []), a]);
  }
  return parted;
}

function byId(one: ClusteredQuestion, other: ClusteredQuestion): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** Wordings with the same mark are most likely the same. */
function markOf(cells: Uint32Array): number {
  let mark = 2_166_136_261;
  let other = 5381;
  for (const cell of cells) {
    mark = Math.imul(mark ^ cell, 16_777_619);
    other = Math.imul(other, 33) ^ cell;
  }
  return (mark >>> 0) * 2 ** 21 + (other >>> 11);
}

function areEqual(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((cell, at) => cell === other[at]);
}
