import { expect, test } from "vitest";
import { readSubtitles } from "../../../index-builder/extract/read-subtitles.ts";
import { cutSections } from "../../../index-builder/sections/cut-sections.ts";

test("VTT and SRT read alike; notes, numbers and markup are left out", () => {
  const vtt =
    "WEBVTT\n\nNOTE черновик\n\nintro\n00:01.500 --> 00:04.000 align:start\n<v Анна>Берём <b>казанский</b> тариф\n\n01:02:03.000 --> 01:02:05.000\nи умножаем";
  const srt =
    "1\r\n00:00:01,500 --> 00:00:04,000\r\nБерём казанский\r\nтариф\r\n\r\n2\r\n01:02:03,000 --> 01:02:05,000\r\nи умножаем\r\n";
  const expected = [
    { kind: "cue", second: 1, text: "Берём казанский тариф" },
    { kind: "cue", second: 3723, text: "и умножаем" },
  ];
  expect(readSubtitles(vtt)).toEqual(expected);
  expect(readSubtitles(srt)).toEqual(expected);
});

test("a clip becomes sections of about half a minute, each with its second", () => {
  const cues = [0, 12, 25, 31, 55, 70].map((second) => ({
    kind: "cue" as const,
    second,
    text: `с${second}`,
  }));
  expect(cutSections(cues, "Урок")).toEqual([
    { place: { kind: "second", value: 0 }, text: "с0 с12 с25" },
    { place: { kind: "second", value: 31 }, text: "с31 с55" },
    { place: { kind: "second", value: 70 }, text: "с70" },
  ]);
});
