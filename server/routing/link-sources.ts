import type { SectionRecord } from "../../core/contract/record.ts";
import { effectiveGroups } from "../../core/contract/config.ts";
import { type CitedSource, rowOfSource } from "../desk/cite-sources.ts";
import type { Desk } from "../desk/desk.ts";
import { readMember } from "../identity/read-member.ts";
import type { SpecialistLink } from "./specialist-links.ts";

/** So many addresses of one answer are looked up. */
const mostAddresses = 10;

/** An answer by a link with what it cites; the addresses that are no sources stay in its text. */
export type LinkAnswer = { readonly text: string; readonly sources: readonly CitedSource[] };

type Finding = Pick<Desk, "store"> & {
  /** The section that an address leads to, as far as these groups may see it. */
  readonly sourceAt: (address: string, groups: readonly string[]) => SectionRecord | undefined;
};

/**
 * Makes sources of the addresses that somebody without an account gives, as the agent sees the portal for whom they are.
 * Whoever gave them is not told which became one.
 */
export async function withSources(
  { store, sourceAt }: Finding,
  link: SpecialistLink,
  given: { readonly text: string; readonly addresses: string },
): Promise<LinkAnswer> {
  const addresses = given.addresses.split(/\s+/).filter(Boolean).slice(0, mostAddresses);
  if (addresses.length === 0) return { text: given.text, sources: [] };
  const holder = await store.read
    .selectFrom("request")
    .select("claimedBy")
    .where("id", "=", link.request)
    .executeTakeFirst();
  const agent = holder?.claimedBy ? await readMember(store, holder.claimedBy) : undefined;
  const groups = agent?.groups ?? effectiveGroups([]);
  const found = addresses.map((address) => ({ address, section: sourceAt(address, groups) }));
  const sections = new Map(found.flatMap(({ section }) => (section ? [[section.id, section] as const] : [])));
  const sources = [...sections.values()].map((section, index) =>
    rowOfSource(section, { position: index + 1, quote: "" }),
  );
  const cited = sources.map(({ position }) => `[${position}]`).join(" ");
  const plain = found.filter(({ section }) => section === undefined).map(({ address }) => address);
  const text = [cited === "" ? given.text : `${given.text} ${cited}`, ...plain].join("\n\n");
  return { text, sources };
}
