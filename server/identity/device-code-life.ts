/** How long a device's code waits for its confirmation. */
export const deviceCodeLifeMs = 15 * 60 * 1000;
