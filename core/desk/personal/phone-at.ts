import type { PersonalData } from "../find-personal-data.ts";
import type { GroupAt } from "./digit-groups.ts";
import { joinGroups, type Joined } from "./join-groups.ts";
import type { Named } from "./named-as.ts";
import { standsAlone } from "./stands-alone.ts";

const joinsPhone = (gap: string): boolean =>
  /^(?:[\s.‐‑–—-]|\s[‐‑–—-]\s|\s?\(\s?|\s?\)\s?[-–]?\s?)$/u.test(gap);

/** The phone number that begins with this group, a plus or bracket before it included. */
export function phoneAt(at: GroupAt, named: () => Named): PersonalData | null {
  const first = at.groups[at.index];
  if (first === undefined) return null;
  const opening = /(?:\+|\+?\()\s?$/u.exec(at.text.slice(Math.max(0, first.from - 4), first.from))?.[0] ?? "";
  const from = first.from - opening.length;
  const numbers = joinGroups(at, joinsPhone).toReversed();
  const phone = numbers.find(
    (number) => isLikePhone(number, opening, named) && standsAlone(at.text, from, number.to),
  );
  return phone === undefined ? null : { kind: "phone", from, to: phone.to };
}

function isLikePhone(number: Joined, opening: string, named: () => Named): boolean {
  if (mixesDashes(number)) return false;
  const { digits, shape } = number;
  if (opening.startsWith("+")) {
    return digits.startsWith("7") ? digits.length === 11 : digits.length > 10 && digits.length < 14;
  }
  switch (digits.length) {
    case 11:
      return /^[78][3489]/.test(digits) && isSpacedAsPhone(number, named);
    case 10:
      if (!/^[3489]/.test(digits)) return false;
      if (shape === "3-3-2-2" || (opening !== "" && /^[345]-/.test(shape))) return true;
      return /^(?:10|[345]-.*)$/.test(shape) && named() === "phone";
    case 7:
      return /^(?:7|3-2-2|3-4)$/.test(shape) && named() === "phone";
    default:
      return false;
  }
}

/** «8 916 …», «8916 …», «8(916)…»; amounts are written by threes from the end: «89 161 234 567». */
function isSpacedAsPhone({ shape, digits }: Joined, named: () => Named): boolean {
  if (shape === "11") return named() !== "other";
  const spaced = /^(?:1-(?:[345]-|10|6-)|4-)/.test(`${shape}-`);
  return spaced && (digits.startsWith("8") || named() !== "other");
}

/** «8 900 – 9 900 000»: from one amount to another. */
function mixesDashes({ gaps }: Joined): boolean {
  return gaps.some((gap) => /^\s[‐‑–—-]\s$/u.test(gap)) && gaps.some((gap) => /^\s$/u.test(gap));
}
