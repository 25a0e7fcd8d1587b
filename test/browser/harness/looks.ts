import { sizes } from "./sizes.ts";

type Look = {
  readonly name: string;
  readonly locale: "ru-RU" | "en-GB";
  readonly colorScheme: "light" | "dark";
  readonly sizes: readonly (typeof sizes)[number][];
};

const russian = { locale: "ru-RU", sizes } as const;
const english = { locale: "en-GB", sizes } as const;
const everyLook: readonly Look[] = [
  { ...russian, name: "ru-light", colorScheme: "light" },
  { ...russian, name: "ru-dark", colorScheme: "dark" },
  { ...english, name: "en-light", colorScheme: "light" },
  { ...english, name: "en-dark", colorScheme: "dark" },
];
const [usual, , zoomed] = sizes;
/** Each language and theme once; the longer words where there is the least room. */
const fewLooks: readonly Look[] = [
  { ...russian, name: "ru-light", colorScheme: "light", sizes: [usual] },
  { ...english, name: "en-dark", colorScheme: "dark", sizes: [zoomed] },
];

/** How screens are looked at: with the full counts each language and theme at each size, else two of them. */
export const looks = process.env["COUNTS"] === "full" ? everyLook : fewLooks;
