const beginnerMs = 8 * 7 * 24 * 60 * 60 * 1000;

/** Whether somebody is so new that an answer should explain more. @param joinedAt date; null is unknown @param now epoch ms */
export function isBeginner(joinedAt: string | null, now: number): boolean {
  return joinedAt !== null && now - Date.parse(joinedAt) < beginnerMs;
}
