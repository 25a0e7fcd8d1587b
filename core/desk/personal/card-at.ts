import type { PersonalData } from "../find-personal-data.ts";
import type { GroupAt } from "./digit-groups.ts";
import { joinGroups, type Joined } from "./join-groups.ts";
import type { Named } from "./named-as.ts";
import { passesLuhn } from "./passes-luhn.ts";
import { standsAlone } from "./stands-alone.ts";

const joinsCard = (gap: string): boolean => /^[\s‐‑–-]$/u.test(gap);

/** The bank card that begins with this group: its check digit tells it from accounts and contract numbers. */
export function cardAt(at: GroupAt, named: () => Named): PersonalData | null {
  const first = at.groups[at.index];
  if (first === undefined || first.digits.length < 4) return null;
  const card = joinGroups(at, joinsCard).find(
    (number) =>
      isLikeCard(number, named) && passesLuhn(number.digits) && standsAlone(at.text, number.from, number.to),
  );
  return card === undefined ? null : { kind: "card", from: card.from, to: card.to };
}

function isLikeCard({ digits, shape }: Joined, named: () => Named): boolean {
  // Accounts have 20 digits, a company's registration 13, a trader's 15 beginning with 30 to 32.
  switch (digits.length) {
    case 16:
      return /^[2-6]/.test(digits) && /^(?:16|[4-9]-\d+|4-4-4-4)$/.test(shape);
    case 15:
      return /^3[47]/.test(digits);
    case 18:
    case 19:
      return /^(?:220|5[06-8]|6)/.test(digits) && /^(?:1[89]|8-1[01]|6-1[23]|4-4-4-4-[23])$/.test(shape);
    case 13:
    case 14:
      return named() === "card";
    default:
      return false;
  }
}
