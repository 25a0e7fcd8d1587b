import { expect, test } from "vitest";
import { choosePlayer, type Player } from "../../../../extension/page/choose-player.ts";

const page = "https://portal.example/lesson";
const player = (given: Partial<Player> = {}): Player => ({
  sources: ["https://portal.example/clips/lesson.webm"],
  hasSubtitles: false,
  isShown: true,
  isPicture: false,
  ...given,
});

test("the player of the clip's own address comes before one with subtitles", () => {
  const [clip, other] = [
    player(),
    player({ sources: ["https://cdn.example/other.mp4"], hasSubtitles: true }),
  ];
  expect(choosePlayer([other, clip], "https://portal.example/clips/lesson.webm#t=195")).toEqual({
    player: clip,
    fit: "address",
  });
});

test("on a page whose address is the page's, the one with subtitles is meant, not the advert before it", () => {
  const [advert, lesson] = [player(), player({ hasSubtitles: true })];
  expect(choosePlayer([advert, lesson], page)).toEqual({ player: lesson, fit: "subtitles" });
});

test("of players alike the first that is shown is taken", () => {
  const [hidden, first, second] = [player({ isShown: false }), player(), player()];
  expect(choosePlayer([hidden, first, second], page)?.player).toBe(first);
  expect(choosePlayer([hidden], page)).toEqual({ player: hidden, fit: "any" });
});

test("without a player there is none", () => {
  expect(choosePlayer([], page)).toBeNull();
});

test("a banner that moves by itself is no clip, unless it plays the clip's own address", () => {
  const [banner, lesson] = [player({ isPicture: true }), player({ sources: [] })];
  expect(choosePlayer([banner, lesson], page)).toEqual({ player: lesson, fit: "any" });
  expect(choosePlayer([banner], page)).toBeNull();
  expect(choosePlayer([banner], "https://portal.example/clips/lesson.webm")?.fit).toBe("address");
});
