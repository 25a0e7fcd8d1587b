/** In session storage: what the background keeps for a side panel, which hears when it changes. */
export const wantedPassageKey = "wanted-passage";
