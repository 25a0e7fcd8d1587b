import { ByteReader } from "./byte-reader.ts";

/** Outlines as a plain font has them, each at a multiple of four bytes; `offsets` has one more than there are glyphs. */
type PlainGlyphs = { readonly glyphs: Buffer; readonly offsets: readonly number[] };

type Streams = Record<
  "contours" | "points" | "flags" | "shapes" | "composites" | "boxes" | "programs",
  ByteReader
>;

/** Undoes the transformation of `glyf`: WOFF2, part 5.1. */
export function plainGlyphs(transformed: Uint8Array): PlainGlyphs {
  const head = new ByteReader(transformed);
  head.take(4);
  const count = head.u16();
  head.u16();
  const lengths = Array.from({ length: 7 }, () => head.u32());
  const next = (at: number): ByteReader => new ByteReader(head.take(lengths[at] ?? 0));
  const streams: Streams = {
    contours: next(0),
    points: next(1),
    flags: next(2),
    shapes: next(3),
    composites: next(4),
    boxes: next(5),
    programs: next(6),
  };
  const bitmap = streams.boxes.take(4 * ((count + 31) >> 5));
  const glyphs: Buffer[] = [];
  const offsets = [0];
  for (let glyph = 0; glyph < count; glyph += 1) {
    const hasBox = ((bitmap[glyph >> 3] ?? 0) & (128 >> (glyph & 7))) !== 0;
    const written = glyphOf(streams, hasBox);
    glyphs.push(written);
    offsets.push((offsets.at(-1) ?? 0) + written.length);
  }
  return { glyphs: Buffer.concat(glyphs), offsets };
}

function glyphOf(streams: Streams, hasBox: boolean): Buffer {
  const contours = streams.contours.i16();
  if (contours === 0) return Buffer.alloc(0);
  const bytes = contours < 0 ? composite(streams) : simple(streams, contours, hasBox);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, at * 2);
  return bytes;
};

/** Other glyphs, put together. */
function composite({ composites, boxes, shapes, programs }: Streams): Buffer {
  const box = boxes.take(8);
  const parts: Uint8Array[] = [];
  let flags: number;
  do {
    const at = composites.at;
    flags = composites.u16();
    let length = 4 + (flags & 1 ? 4 : 2);
    if (flags & 8) length += 2;
    else if (flags & 64) length += 4;
    else if (flags & 128) length += 8;
    composites.at = at;
    parts.push(composites.take(length));
  } while (flags & 32);
  const program = flags & 256 ? programs.take(shapes.short255()) : null;
  return Buffer.concat([
    words(-1),
    box,
    ...parts,
    ...(program === null ? [] : [words(program.length), program]),
  ]);
}

type Point = { readonly x: number; readonly y: number; readonly isOnCurve: boolean };

function simple(streams: Streams, contours: number, hasBox: boolean): Buffer {
  const ends: number[] = [];
  for (let contour = 0; contour < contours; contour += 1)
    ends.push((ends.at(-1) ?? -1) + streams.points.short255());
  const steps = Array.from({ length: (ends.at(-1) ?? -1) + 1 }, () => stepOf(streams));
  const program = streams.programs.take(streams.shapes.short255());
  const box = hasBox ? streams.boxes.take(8) : words(...boxOf(steps));
  return Buffer.concat([
    words(contours),
    box,
    words(...ends, program.length),
    program,
    Buffer.from(steps.map(({ isOnCurve }) => (isOnCurve ? 1 : 0))),
    words(...steps.map(({ x }) => x), ...steps.map(({ y }) => y)),
  ]);
}

const signed = (sign: number, value: number): number => (sign & 1 ? value : -value);

/** The way from the point before to the next, in one to five bytes. */
function stepOf({ flags, shapes }: Streams): Point {
  const flag = flags.u8();
  const isOnCurve = flag < 128;
  const code = flag & 127;
  const point = (x: number, y: number): Point => ({ x, y, isOnCurve });
  if (code < 10) return point(0, signed(code, ((code & 14) << 7) + shapes.u8()));
  if (code < 20) return point(signed(code, (((code - 10) & 14) << 7) + shapes.u8()), 0);
  if (code < 84) {
    const byte = shapes.u8();
    const x = 1 + ((code - 20) & 0x30) + (byte >> 4);
    return point(signed(code, x), signed(code >> 1, 1 + (((code - 20) & 0x0c) << 2) + (byte & 15)));
  }
  if (code < 120) {
    const x = 1 + (Math.floor((code - 84) / 12) << 8) + shapes.u8();
    const y = 1 + ((((code - 84) % 12) >> 2) << 8) + shapes.u8();
    return point(signed(code, x), signed(code >> 1, y));
  }
  if (code < 124) {
    const [first, second, third] = [shapes.u8(), shapes.u8(), shapes.u8()];
    return point(signed(code, (first << 4) + (second >> 4)), signed(code >> 1, ((second & 15) << 8) + third));
  }
  const [x, y] = [shapes.u16(), shapes.u16()];
  return point(signed(code, x), signed(code >> 1, y));
}

/** Least and greatest of both directions. */
function boxOf(steps: readonly Point[]): readonly number[] {
  let [x, y] = [0, 0];
  const at = steps.map((step) => {
    x += step.x;
    y += step.y;
    return { x, y };
  });
  const xs = at.map((point) => point.x);
  const ys = at.map((point) => point.y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
