/** The instant at which a run began, as a file's name: names sort by time. */
export const runIdOf = (startedAt: Date): string => startedAt.toISOString().replaceAll(/[:.]/g, "-");
