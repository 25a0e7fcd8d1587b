/** In the place of the seller's account, for a letter of whom nobody knows yet. */
export const nobodyYet = "";
