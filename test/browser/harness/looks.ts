const everyLook = [
  { name: "ru-light", locale: "ru-RU", colorScheme: "light" },
  { name: "ru-dark", locale: "ru-RU", colorScheme: "dark" },
  { name: "en-light", locale: "en-GB", colorScheme: "light" },
  { name: "en-dark", locale: "en-GB", colorScheme: "dark" },
] as const;

/** How screens are looked at: each language and each theme once; all four together with the full counts. */
export const looks = process.env["COUNTS"] === "full" ? everyLook : [everyLook[0], everyLook[3]];
