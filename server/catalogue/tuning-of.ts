import type { Tuning } from "../../core/contract/tuning.ts";
import type { Member } from "../identity/account.ts";

/** What people have taught search, as a member may know it. Revision and content change together, with their groups too. */
export type TuningOf = (member: Member) => Promise<Tuning> | Tuning;
