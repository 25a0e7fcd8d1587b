/** The widths at which screens are looked at. */
export const sizes = [
  { name: "1280", viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  { name: "1920", viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 },
  // 1280 wide at 200 % zoom has room for 640.
  { name: "zoom", viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
] as const;
