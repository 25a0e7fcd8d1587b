/** Of fewer people than this nothing of what they search is told to anybody: each could be known by it. */
export const fewestPeople = 3;
