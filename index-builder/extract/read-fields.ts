import type { Document } from "domhandler";
import type { Source } from "../../core/contract/config-source.ts";
import { fieldPattern } from "../../core/contract/field-pattern.ts";
import { elementText, tidy } from "./element-text.ts";
import { matchInTime } from "./match-in-time.ts";
import type { Block, Crumb, PageContent } from "./page-content.ts";
import { datePattern, readDate } from "./read-date.ts";
import { first } from "./selectors.ts";

type Rule = Source["fields"][number];
type Fields = Pick<PageContent, Rule["field"]>;

/** What rules look at; a file has no document. */
export type FieldsFrom = {
  readonly address: string;
  readonly crumbs: readonly Crumb[];
  readonly blocks: readonly Block[];
  readonly document: Document | null;
};

/** Patterns see no more of a text than this. */
const longestText = 20_000;
const longestValue = 200;
const dateInText = new RegExp(datePattern, "i");

/** Fields of a record by the configuration's rules: the first rule that finds something; of regions and channels, all. */
export function readFields(rules: Source["fields"], page: FieldsFrom): Fields {
  const valuesOf = (field: Rule["field"]): string[] =>
    rules.filter((rule) => rule.field === field).flatMap((rule) => foundBy(rule, page));
  const day = (field: Rule["field"]) =>
    valuesOf(field)
      .map((text) => readDate(dateInText.exec(text)?.[0] ?? ""))
      .find((date) => date !== null);
  const region = [...new Set(valuesOf("region"))];
  const channel = [...new Set(valuesOf("channel"))];
  const owner = valuesOf("owner")[0];
  const [validFrom, validTo, changedAt] = [day("validFrom"), day("validTo"), day("changedAt")];
  return {
    ...(region.length > 0 ? { region } : {}),
    ...(channel.length > 0 ? { channel } : {}),
    ...(owner === undefined ? {} : { owner }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(changedAt === undefined ? {} : { changedAt }),
  };
}

const compiled = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const known = compiled.get(source) ?? fieldPattern(source);
  compiled.set(source, known);
  return known;
}

function foundBy(rule: Rule, page: FieldsFrom): string[] {
  return matchInTime(patternOf(rule.pattern), textFor(rule, page).slice(0, longestText))
    .map((groups) => tidy(valueOf(rule.value, groups)).slice(0, longestValue))
    .filter((value) => value !== "");
}

function valueOf(value: string | undefined, groups: readonly (string | null)[]): string {
  return value === undefined
    ? (groups[1] ?? groups[0] ?? "")
    : value.replaceAll(/\$(\d)/g, (_, group: string) => groups[Number(group)] ?? "");
}

function textFor(rule: Rule, { address, crumbs, blocks, document }: FieldsFrom): string {
  switch (rule.from) {
    case "address":
      return readable(address);
    case "path":
      return crumbs.map(({ text }) => text).join(" › ");
    case "selector": {
      const found = document && first(rule.selector, document);
      return found ? elementText(found) || (found.attribs["content"] ?? "") : "";
    }
    case "text":
      return blocks.map(({ text }) => text).join("\n");
    default:
      return rule satisfies never;
  }
}

/** `%D1%83%D1%84%D0%B0` is written «уфа» in a pattern. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
