import { z } from "zod";
import { fieldPattern } from "./field-pattern.ts";

const said = {
  field: z.enum(["region", "channel", "owner", "validFrom", "validTo", "changedAt"]),
  /** A regular expression; case does not matter, `^` and `$` stand at the ends of lines too. */
  pattern: z.string().min(1),
  /** What the field gets; `$1` is what the pattern's first group found. Without it the first group, or all that matched. */
  value: z.string().min(1).optional(),
};

/** What is wrong with a rule, in `params` of its issue, for whoever says it in the reader's language. */
export const FieldRuleProblem = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("pattern"), detail: z.string() }),
  z.object({ kind: z.literal("no-group"), group: z.int(), groups: z.int() }),
  z.object({ kind: z.literal("selector-unused") }),
]);
type FieldRuleProblem = z.infer<typeof FieldRuleProblem>;

/**
 * Where a record's field is read from. address: the page's, escapes of letters undone · path: the breadcrumb as the
 * page shows it, joined by « › » · selector: text of the first element found, `content` of a `<meta>` · text: all that
 * the page says, a paragraph a line.
 */
export const FieldRule = z
  .discriminatedUnion("from", [
    z.strictObject({ from: z.literal("selector"), selector: z.string().min(1), ...said }),
    z.strictObject({
      from: z.enum(["address", "path", "text"]),
      /** Known only to be refused with a word that helps. */
      selector: z.string().optional(),
      ...said,
    }),
  ])
  .superRefine((rule, context) => {
    const refuse = (key: string, params: FieldRuleProblem, message: string) =>
      context.addIssue({ code: "custom", path: [key], params, message, input: rule });
    if (rule.from !== "selector" && rule.selector !== undefined)
      refuse("selector", { kind: "selector-unused" }, "goes with from: selector only");
    const groups = groupsOf(rule.pattern);
    if (typeof groups === "string") {
      refuse("pattern", { kind: "pattern", detail: groups }, `is no regular expression: ${groups}`);
      return;
    }
    const group = Math.max(0, ...Array.from((rule.value ?? "").matchAll(/\$(\d)/g), ([, n]) => Number(n)));
    if (group > groups)
      refuse("value", { kind: "no-group", group, groups }, `asks for $${group}, the pattern has ${groups}`);
  });

/** @returns how many groups a pattern has, or what is wrong with it. */
function groupsOf(pattern: string): number | string {
  try {
    fieldPattern(pattern);
    // An empty alternative always matches and tells how many groups there are.
    return (new RegExp(`${pattern}|`, "u").exec("")?.length ?? 1) - 1;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/^Invalid regular expression: .*: /s, "");
  }
}
