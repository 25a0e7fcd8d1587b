const dayMs = 24 * 60 * 60 * 1000;

/** How long a session lives since it was last used. A browser that is not seen for so long connects again. */
export const sessionLifeMs = { console: 7 * dayMs, device: 90 * dayMs } as const;

/** How precisely «last seen» is known: one write per session in this time. */
export const seenEveryMs = 10 * 60 * 1000;
