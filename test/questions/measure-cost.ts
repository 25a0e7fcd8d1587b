import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createQuestionIndex } from "../../core/desk/same-question.ts";
import { createTopicModel } from "../../core/desk/topic-model.ts";
import { quantile } from "../bench/quantile.ts";
import type { JudgedQuestion } from "./judged-questions.ts";

const searched = 20_000;
const kept = 100_000;
const examples = 3000;
// A name, a number, a slip: of what people write, about so much stands nowhere else.
const newWords = 0.1;

/** Prints what many questions take: time to find and to propose, memory. */
export function measureCost(questions: readonly JudgedQuestion[]): void {
  const texts = questions.map(({ text }) => text);
  const random = numbers();
  const index = createQuestionIndex();
  const before = megabytes();
  for (let id = 0; id < searched; id += 1) index.add({ id, text: mixed(texts, random) });
  const finding = texts.map((text) => timed(() => index.similar(text, 5)));
  for (let id = searched; id < kept; id += 1) index.add({ id, text: mixed(texts, random) });
  const taken = megabytes() - before;
  const topics = [...new Set(questions.map(({ topic }) => topic))];
  const model = createTopicModel(topics.map((topic) => ({ id: topic, ru: topic, en: "" })));
  const learning = Array.from({ length: examples }, (_, id) => {
    const { topic, text } = questions[id % questions.length] ?? { topic: "", text: "" };
    return timed(() => model.learn({ id, topic, text }));
  });
  const proposing = texts.map((text) => timed(() => model.propose({ text })));
  console.log("\nCost, in ms (median, 95 of 100):");
  console.log(`  to find among ${searched}: ${told(finding)}`);
  console.log(`  to learn one of ${examples}: ${told(learning)}; to propose: ${told(proposing)}`);
  console.log(`  ${index.size()} questions hold ${taken.toFixed(0)} MB`);
}

const told = (times: readonly number[]): string =>
  `${quantile(times, 0.5).toFixed(2)}, ${quantile(times, 0.95).toFixed(2)}`;

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Halves of two questions, some words made up. */
function mixed(texts: readonly string[], random: () => number): string {
  const halves = [0, 1].flatMap((half) => {
    const words = (texts[Math.floor(random() * texts.length)] ?? "").split(" ");
    const middle = Math.ceil(words.length / 2);
    return half === 0 ? words.slice(0, middle) : words.slice(middle);
  });
  return halves.map((word) => (random() < newWords ? madeUp(random) : word)).join(" ");
}

function madeUp(random: () => number): string {
  const pick = (letters: string): string => letters.charAt(Math.floor(random() * letters.length));
  return Array.from({ length: 3 }, () => pick("бвгдклмнпрст") + pick("аеио")).join("");
}

function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return state / 0x80_00_00_00;
  };
}

function megabytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
