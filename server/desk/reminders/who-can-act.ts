import { addresseeOf, groupCode } from "../../../core/desk/addressee.ts";
import type { Mark } from "../../../core/desk/marks-reached.ts";
import type { Member } from "../../identity/account.ts";
import type { Timed } from "./open-book.ts";

/** Those of the desk with whether they are on shift, and the specialists. */
export type Staff = {
  readonly desk: readonly (Pick<Member, "id" | "role"> & { readonly onShift: boolean })[];
  readonly specialists: readonly { readonly id: string; readonly skills: readonly string[] }[];
};

/** Accounts that can do something about a mark: on their screens, and by letter where it is late. */
export type Told = {
  readonly live: readonly string[];
  readonly letters: readonly string[];
  /** Specialists whose answer to the request that this one was merged into comes too late for it by their own deadline. */
  readonly asked: readonly string[];
  /** Whether it is the time of those with a link as well, whom no screen tells. */
  readonly linked: boolean;
};

type Marked = Pick<Timed, "request" | "isSooner">;

/**
 * At half of the time a sign on the screen is enough; later a letter goes too, and to the leads as well. Of what nobody
 * has, all on shift are told; where nobody is on shift, the leads alone can help.
 */
export function whoCanAct(
  mark: Pick<Mark, "of" | "percent">,
  { request, isSooner }: Marked,
  staff: Staff,
): Told {
  const leads = staff.desk.filter(({ role }) => role === "lead").map(({ id }) => id);
  const onShift = staff.desk.filter((each) => each.onShift).map(({ id }) => id);
  const agents = request.claimedBy === null ? (onShift.length > 0 ? onShift : leads) : [request.claimedBy];
  if (mark.of === "desk") {
    const letters = mark.percent === 50 ? [] : [...new Set([...agents, ...leads])];
    const asked = isSooner ? specialistsOf(request.routedTo, staff) : [];
    const live = mark.percent === 50 ? agents : [...new Set([...agents, ...leads])];
    return { live, letters, asked, linked: isSooner && mark.percent === 80 };
  }
  // Whoever brings back what a specialist is silent about writes the letters of it.
  if (mark.percent === 100) return { live: agents, letters: [], asked: [], linked: false };
  const specialists = specialistsOf(request.routedTo, staff);
  const late = mark.percent === 80;
  return { live: specialists, letters: late ? specialists : [], asked: [], linked: late };
}

/** Without an account nobody can be told on a screen. */
function specialistsOf(routedTo: string | null, { specialists }: Staff): string[] {
  if (routedTo === null) return [];
  const { kind, id } = addresseeOf(routedTo);
  if (kind === "account") return [id];
  return specialists
    .filter(({ skills }) => kind === "group" && skills.some((skill) => groupCode(skill) === routedTo))
    .map((each) => each.id);
}
