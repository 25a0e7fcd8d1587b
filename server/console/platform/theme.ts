import { effect, signal } from "@preact/signals";
import { z } from "zod";
import { readStored, writeStored } from "./stored.ts";

const key = "ask-me-theme";
const Theme = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof Theme>;
export const themes = Theme.options;

export const theme = signal<Theme>(readStored(key, Theme) ?? "system");

effect(() => {
  const { dataset } = document.documentElement;
  if (theme.value === "system") delete dataset["theme"];
  else dataset["theme"] = theme.value;
});

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen;
  writeStored(key, chosen);
}
