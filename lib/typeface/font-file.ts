/** What a TrueType or OpenType file says of its letters: the advance width of each character that it has, in em. Formats 4 and 12 of its `cmap` are read (OpenType 1.9). */
export function advanceWidths(file: Uint8Array): Map<string, number> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const table = tableOffsets(view);
  const unitsPerEm = view.getUint16(table("head") + 18);
  const measured = view.getUint16(table("hhea") + 34);
  const widths = table("hmtx");
  const characters = new Map<string, number>();
  for (const [code, glyph] of glyphsByCode(view, table("cmap"))) {
    if (glyph !== 0) characters.set(String.fromCodePoint(code), view.getUint16(widths + 4 * Math.min(glyph, measured - 1)) / unitsPerEm);
  }
  return characters;
}

/** @throws Error for a table that the file does not have */
function tableOffsets(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let at = 0; at < view.getUint16(4); at++) {
    const entry = 12 + 16 * at;
    offsets.set(String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(entry + i))), view.getUint32(entry + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`The font has no table ${tag}.`);
    return offset;
  };
}

function* glyphsByCode(view: DataView, cmap: number): Generator<[number, number]> {
  for (let at = 0; at < view.getUint16(cmap + 2); at++) {
    const start = cmap + view.getUint32(cmap + 4 + 8 * at + 4);
    const format = view.getUint16(start);
    if (format === 12) yield* segmentedCoverage(view, start);
    if (format === 4) yield* segmentsToDeltas(view, start);
  }
}

function* segmentedCoverage(view: DataView, start: number): Generator<[number, number]> {
  for (let at = 0; at < view.getUint32(start + 12); at++) {
    const [first, last, glyph] = [0, 4, 8].map((offset) => view.getUint32(start + 16 + 12 * at + offset)) as [number, number, number];
    for (let code = first; code <= last; code++) yield [code, glyph + code - first];
  }
}

function* segmentsToDeltas(view: DataView, start: number): Generator<[number, number]> {
  const size = view.getUint16(start + 6);
  for (let at = 0; at < size; at += 2) {
    const last = view.getUint16(start + 14 + at);
    const first = view.getUint16(start + 16 + size + at);
    const delta = view.getUint16(start + 16 + 2 * size + at);
    const place = start + 16 + 3 * size + at;
    const range = view.getUint16(place);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = range === 0 ? code : view.getUint16(place + range + 2 * (code - first));
      yield [code, range !== 0 && glyph === 0 ? 0 : (glyph + delta) & 0xffff];
    }
  }
}
