/** Alt 1 to 3 insert places of the portal, Alt 4 and 5 answers given before: a digit never comes to mean something else. */
export const shownPlaces = { places: 3, answers: 2 } as const;
