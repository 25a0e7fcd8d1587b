/** What Playwright switches off by itself: of two lists Chromium hears the last alone. */
const offByPlaywright = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/** The address bar's list of suggestions is two pages of its own in each window, which nobody looks at here. */
const suggestions = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];

/** How every Chromium of the tests is started: without what costs time and reaches out to the world. */
export const browserSwitches: readonly string[] = [
  "--headless=new",
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  `--disable-features=${[...offByPlaywright, ...suggestions].join(",")}`,
];
