import { askedQuestion } from "./asked-question.ts";
import type { ClusteredQuestion } from "./clustered-question.ts";
import type { ChoiceBook } from "./kept-choices.ts";
import { leastLikely } from "./likelihood.ts";
import { createNearestQuestions } from "./nearest-questions.ts";
import { createQuestionShelf } from "./question-shelf.ts";
import { spreadOver } from "./spread-over.ts";

/** Questions by id, each in a group; a group's members by age. */
export type GroupedSlots = {
  /** A question by itself. */
  readonly put: (question: ClusteredQuestion) => void;
  /** Brings a question that is by itself to where the same is asked. */
  readonly place: (id: string) => void;
  readonly drop: (id: string) => void;
  /** True where the question is there and says just this. */
  readonly says: (question: ClusteredQuestion) => boolean;
  readonly oldestOf: (id: string) => string | undefined;
  readonly membersOf: (id: string) => readonly string[];
  readonly merge: (one: string, other: string) => void;
  /** Makes one group of questions each of which is by itself. */
  readonly gather: (ids: readonly string[]) => void;
  readonly places: () => number;
  /** Leaves it by itself. */
  readonly takeOut: (id: string) => void;
};

type Group = { members: number[] };

// So many of a group are compared with a question, and of the likeliest groups so many.
const comparedMembers = 12;
const comparedGroups = 4;
const comparedOfEach = 6;

export function createGroupedSlots(choices: ChoiceBook): GroupedSlots {
  const shelf = createQuestionShelf();
  const nearest = createNearestQuestions(shelf);
  const slots = new Map<string, number>();
  const ids: string[] = [];
  const groups: (Group | undefined)[] = [];
  const said: number[] = [];

  const groupOf = (id: string): Group | undefined => groups[slots.get(id) ?? -1];
  const named = ({ members }: Group): string[] => members.map((slot) => ids[slot] ?? "");
  // The names of a large group are not to be made for nothing: hardly anything is ever to be apart.
  const areApart = (one: Group, other: Group): boolean =>
    choices.keepsApart() && choices.areApart(named(one), named(other));
  const takeOut = (id: string): void => {
    const slot = slots.get(id);
    const group = groupOf(id);
    if (slot === undefined || group === undefined) return;
    group.members = group.members.filter((member) => member !== slot);
    groups[slot] = { members: [slot] };
  };
  const mergeGroups = (one: Group, other: Group): void => {
    if (one === other) return;
    const [into, from] = one.members.length < other.members.length ? [other, one] : [one, other];
    into.members = mergedByAge(into.members, from.members);
    for (const slot of from.members) groups[slot] = into;
  };
  /** The groups that ask the same as a question, the likeliest first. */
  const askingTheSame = (slot: number): Group[] => {
    const hopes = new Map<Group, number>();
    for (const found of nearest.near(slot, ids.length)) {
      const group = groups[found.slot];
      if (group !== undefined) hopes.set(group, (hopes.get(group) ?? 0) + found.likelihood);
    }
    return [...hopes]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, comparedGroups)
      .filter(([group]) => !areApart({ members: [slot] }, group))
      .map(([group]) => ({
        group,
        likely: nearest.alike([slot], spreadOver(group.members, comparedMembers)),
      }))
      .filter(({ likely }) => likely >= leastLikely)
      .toSorted((one, other) => other.likely - one.likely)
      .map(({ group }) => group);
  };

  return {
    takeOut,
    places: () => ids.length,
    gather(those) {
      const members = those.flatMap((id) => slots.get(id) ?? []).toSorted((a, b) => a - b);
      const group: Group = { members };
      for (const slot of members) groups[slot] = group;
    },
    says: ({ id, text, sources }) => said[slots.get(id) ?? -1] === markOf(text, sources),
    oldestOf: (id) => ids[groupOf(id)?.members[0] ?? -1],
    membersOf(id) {
      const group = groupOf(id);
      return group === undefined ? [] : named(group);
    },
    put({ id, text, sources = [] }) {
      const slot = ids.length;
      ids.push(id);
      slots.set(id, slot);
      groups[slot] = { members: [slot] };
      said[slot] = markOf(text, sources);
      shelf.put(slot, askedQuestion(text), sources);
    },
    place(id) {
      const slot = slots.get(id);
      const own = groupOf(id);
      if (slot === undefined || own === undefined) return;
      for (const kin of choices.togetherWith(id)) {
        const group = groupOf(kin);
        if (group !== undefined && !areApart(own, group)) mergeGroups(own, group);
      }
      const [first, second] = askingTheSame(slot).filter((group) => group !== groupOf(id));
      if (first === undefined || groupOf(id) !== own) return;
      mergeGroups(own, first);
      // Of two groups the larger one stays: that need not be the one that was found.
      const joined = groupOf(id) ?? own;
      if (second === undefined || areApart(joined, second)) return;
      const [ones, others] = [joined, second].map(({ members }) => spreadOver(members, comparedOfEach));
      if (nearest.alike(ones ?? [], others ?? []) >= leastLikely) mergeGroups(joined, second);
    },
    drop(id) {
      const slot = slots.get(id);
      if (slot === undefined) return;
      takeOut(id);
      slots.delete(id);
      groups[slot] = undefined;
      ids[slot] = "";
      shelf.drop(slot);
    },
    merge(one, other) {
      const [a, b] = [groupOf(one), groupOf(other)];
      if (a !== undefined && b !== undefined) mergeGroups(a, b);
    },
  };
}

/** Almost always one new member comes to many older ones. */
function mergedByAge(one: number[], other: readonly number[]): number[] {
  const [first] = other;
  if (first !== undefined && first > (one.at(-1) ?? -1)) {
    for (const slot of other) one.push(slot);
    return one;
  }
  return [...one, ...other].toSorted((a, b) => a - b);
}

/** What tells apart what questions say, in one number: half a million texts need not be kept for it. */
function markOf(text: string, sources: readonly string[] = []): number {
  let mark = 2_166_136_261;
  let other = 5381;
  for (const letter of [text, ...sources.toSorted()].join("\n")) {
    const code = letter.codePointAt(0) ?? 0;
    mark = Math.imul(mark ^ code, 16_777_619);
    other = Math.imul(other, 33) ^ code;
  }
  return (mark >>> 0) * 2 ** 21 + (other >>> 11);
}
