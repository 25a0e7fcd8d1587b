import type { PersonalData } from "../find-personal-data.ts";
import type { GroupAt } from "./digit-groups.ts";
import { joinGroups, type Joined } from "./join-groups.ts";
import type { Named } from "./named-as.ts";
import { standsAlone } from "./stands-alone.ts";

const joinsPassport = (gap: string): boolean =>
  /^(?:[\s‐‑–-]|[\s,;:.]{0,3}(?:и\s)?(?:номер\p{L}{0,2}|н\.|n[o°º]?|number|№)[\s:.№]{0,3})$/iu.test(gap);

/** The passport whose series begins with this group. */
export function passportAt(at: GroupAt, named: () => Named): PersonalData | null {
  const passport = joinGroups(at, joinsPassport).find(
    (number) => isLikePassport(number, named) && standsAlone(at.text, number.from, number.to),
  );
  return passport === undefined ? null : { kind: "passport", from: passport.from, to: passport.to };
}

function isLikePassport({ shape, digits, gaps }: Joined, named: () => Named): boolean {
  if (!usual.test(shape) && !rare.test(shape)) return false;
  if (named() === "passport") return true;
  if (named() === "other" || !usual.test(shape)) return false;
  const spelled = gaps.some((gap) => /[нn№]/iu.test(gap));
  // The series' second half is the year in which its form was printed.
  return spelled || /^\d\d(?:9[7-9]|[0-3]\d)/.test(digits);
}

const usual = /^(?:4-6|2-2-6)$/;
/** Only where the words around say so; those of nine digits are for going abroad. */
const rare = /^(?:10|2-8|4-3-3|2-2-3-3|4-2-2-2|2-2-2-2-2|9|2-7)$/;
