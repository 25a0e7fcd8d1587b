export type KeyAction = { type: "keyDown" | "keyUp"; value: string };

/** WebDriver's own code points for keys that write nothing. */
const named: Record<string, string> = {
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Enter: "\uE007",
  Escape: "\uE00C",
  ArrowDown: "\uE015",
};

/** Each letter pressed and let go. */
export function typeActions(text: string): KeyAction[] {
  return Array.from(text).flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
}

/** "Control+Enter" → both go down, then up again the other way round. */
export function keyActions(combination: string): KeyAction[] {
  const values = combination.split("+").map((name) => named[name] ?? name);
  return [
    ...values.map((value): KeyAction => ({ type: "keyDown", value })),
    ...values.toReversed().map((value): KeyAction => ({ type: "keyUp", value })),
  ];
}
