/** Where a browser of the Chromium family looks for its policy. */
export type ManagedBrowser = {
  readonly id: "chrome" | "edge" | "yandex" | "chromium";
  readonly name: { readonly ru: string; readonly en: string };
  /** Key of the registry beneath HKEY_LOCAL_MACHINE. */
  readonly windows: string;
  /** Folder of JSON files. */
  readonly linux: string;
  /** Domain of preferences on macOS. */
  readonly mac: string;
};

export const managedBrowsers: readonly ManagedBrowser[] = [
  {
    id: "chrome",
    name: { ru: "Google Chrome", en: "Google Chrome" },
    windows: "SOFTWARE\\Policies\\Google\\Chrome",
    linux: "/etc/opt/chrome/policies/managed",
    mac: "com.google.Chrome",
  },
  {
    id: "edge",
    name: { ru: "Microsoft Edge", en: "Microsoft Edge" },
    windows: "SOFTWARE\\Policies\\Microsoft\\Edge",
    linux: "/etc/opt/edge/policies/managed",
    mac: "com.microsoft.Edge",
  },
  {
    id: "yandex",
    name: { ru: "Яндекс Браузер", en: "Yandex Browser" },
    windows: "SOFTWARE\\Policies\\YandexBrowser",
    linux: "/etc/opt/yandex/browser/policies/managed",
    mac: "ru.yandex.desktop.yandex-browser",
  },
  {
    id: "chromium",
    name: { ru: "Chromium, Chromium-GOST", en: "Chromium, Chromium-GOST" },
    windows: "SOFTWARE\\Policies\\Chromium",
    linux: "/etc/chromium/policies/managed",
    mac: "org.chromium.Chromium",
  },
];

/** Where Firefox looks for `policies.json`. */
export const firefoxPlaces = {
  Windows: "C:\\Program Files\\Mozilla Firefox\\distribution",
  Linux: "/etc/firefox/policies",
  macOS: "/Applications/Firefox.app/Contents/Resources/distribution",
} as const;
