import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Endpoint } from "../../../core/contract/endpoint.ts";
import type { ProblemCode } from "../../../core/contract/problem.ts";
import type { Wording } from "../../../core/language/define-messages.ts";
import { beyondContract } from "./beyond-contract.ts";
import type { Described } from "./described.ts";
import { type SubjectId, subjects } from "./subjects.ts";

/** Whom an operation is for: an endpoint's `who`, or whoever has a token of the settings. */
export type For = Endpoint["who"] | "scim" | "metrics";

/** What is told of an operation beside its form. */
export type DescribedWords = {
  readonly summary: Wording;
  readonly subject: SubjectId;
  readonly who: For;
  readonly refuses: Described["refuses"];
  readonly problems: readonly ProblemCode[];
};

const subjectOf = new Map(
  Object.entries(subjects).flatMap(([subject, { of }]) =>
    of.flatMap((group: Readonly<Record<string, Endpoint>>) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the constant just above
      Object.values(group).map(({ id }) => [id, subject as SubjectId] as const),
    ),
  ),
);

const inContract = Object.values(endpoints).map(
  ({ id, summary, who, problems }: Endpoint): [string, DescribedWords] => [
    id,
    { summary, subject: subjectOf.get(id) ?? "operate", who, refuses: "problem", problems },
  ],
);
const beyond = beyondContract.map(({ id, summary, subject, opens, refuses }): [string, DescribedWords] => [
  id,
  { summary, subject, who: whoOf(opens), refuses, problems: [] },
]);

/** By the operation's id. */
export const describedWords: ReadonlyMap<string, DescribedWords> = new Map([...inContract, ...beyond]);

function whoOf(opens: Described["opens"]): For {
  if (opens.includes("scim")) return "scim";
  if (opens.includes("metrics")) return "metrics";
  return opens.length === 0 ? "public" : "anyone";
}
