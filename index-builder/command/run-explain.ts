import type { Explanation } from "../../core/contract/crawl-run.ts";
import type { Source } from "../../core/contract/config-source.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { tellInstants } from "../../core/language/instant-mark.ts";
import { explainAddress, sourceOf, type Explained } from "../crawl/explain-address.ts";
import type { Section } from "../sections/section.ts";
import { openStateToRead } from "../state/open-state.ts";
import { explainedSteps } from "./explained-steps.ts";
import { explainMessages } from "./explain-messages.ts";
import { loadConfig } from "./load-config.ts";
import type { Terminal } from "./run-crawl.ts";

/** source: null where no source has the address. */
type Told =
  | { readonly kind: "wrong"; readonly message: string }
  | { readonly kind: "told"; readonly address: string; readonly source: null }
  | {
      readonly kind: "told";
      readonly address: string;
      readonly source: Source;
      readonly explained: readonly Explained[];
    };

/** `explain ADDRESS --config FILE`: what would become of an address and why. @returns 0, or 2 where nothing can be told. */
export async function runExplain(file: string, given: string, terminal: Terminal): Promise<0 | 2> {
  const { out, err, language } = terminal;
  const told = await explainGiven(file, given, terminal);
  if (told.kind === "wrong" || told.source === null) {
    const message = told.kind === "wrong" ? told.message : explainMessages(language).noSource(given);
    err.write(`${message}\n`);
    return 2;
  }
  for (const one of told.explained) out.write(`${linesOf(one, told.source, language).join("\n")}\n`);
  return 0;
}

/** The same as one `Explanation` in JSON. @returns 0 also where no source has the address: that is an explanation. */
export async function runExplainJson(file: string, given: string, terminal: Terminal): Promise<0 | 2> {
  const told = await explainGiven(file, given, terminal);
  if (told.kind === "wrong") {
    terminal.err.write(`${told.message}\n`);
    return 2;
  }
  terminal.out.write(`${JSON.stringify(explanationOf(told))}\n`);
  return 0;
}

async function explainGiven(file: string, given: string, terminal: Terminal): Promise<Told> {
  const { language, environment, signal } = terminal;
  const loaded = await loadConfig(file, environment, language);
  if (loaded.kind === "wrong") return { kind: "wrong", message: loaded.problems.join("\n") };
  const address = URL.parse(given);
  if (address === null || !/^https?:$/.test(address.protocol)) {
    return { kind: "wrong", message: explainMessages(language).notAnAddress(given) };
  }
  const { sources, data } = loaded.config;
  const source = sourceOf(sources, address.href);
  if (!source) return { kind: "told", address: given, source: null };
  const state = openStateToRead(data);
  try {
    const setting = { state, signal, now: () => new Date() };
    const explained = await explainAddress(address.href, source, setting);
    return { kind: "told", address: address.href, source, explained };
  } finally {
    state?.close();
  }
}

const shownOfText = 120;
/** Enough to see what search sees; a manual of a thousand pages is read elsewhere. */
const most = { sections: 200, text: 600 };

function linesOf(explained: Explained, source: Source, language: Language): string[] {
  const steps = explainedSteps(explained, source);
  const known = steps.filter((one) => one.step === "known");
  const telling = steps.filter((one) => one.step !== "known" && one.verdict !== "fine");
  const lines = [...known, ...telling].map(({ said }) => tellInstants(said[language], shortTime));
  const shown = explained.kind === "asked" && explained.draft !== null;
  const fine = steps.filter((one) => one.verdict === "fine");
  const head = fine.filter(({ step }) => step === "content" || step === "sections" || step === "audience");
  const named = explainMessages(language).as(explained.identity.name);
  return [
    named,
    ...lines.map((line) => `  ${line}`),
    ...(shown ? [`  ${head.map(({ said }) => said[language]).join(", ")}:`] : []),
    ...(shown ? (explained.draft?.sections ?? []).map(sectionLine) : []),
  ];
}

/** `2026-11-23 09:00 UTC` */
const shortTime = (instant: string): string => `${instant.slice(0, 16).replace("T", " ")} UTC`;

function sectionLine({ place, heading, text }: Section): string {
  const short = shortened(text, shownOfText).replaceAll("\n", " ");
  return `    [${place.kind} ${place.value}] ${heading ?? "—"}: ${short}`;
}

function explanationOf(told: Extract<Told, { kind: "told" }>): Explanation {
  if (told.source === null) return { address: told.address, source: null, identities: [] };
  const { address, source, explained } = told;
  return {
    address,
    source: source.id,
    identities: explained.map((one) => {
      const draft = one.kind === "asked" ? one.draft : null;
      return {
        identity: one.identity.name,
        groups: one.identity.groups,
        steps: explainedSteps(one, source),
        title: draft?.title ?? null,
        sections: (draft?.sections ?? []).slice(0, most.sections).map(({ heading, text }) => ({
          heading: heading ?? "",
          text: shortened(text, most.text),
        })),
      };
    }),
  };
}

const shortened = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;
