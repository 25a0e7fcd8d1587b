/** The server's clock, handed to whatever needs it, so that a test can turn it. */
export type Now = () => Date;

export const systemClock: Now = () => new Date();
