// A TIFF as scanners write it: first the list of its strips, then the strips. Sharp writes the list last.

const [SHORT, LONG] = [3, 4];

/** Grey noise in strips of `rows` rows, not compressed. */
export function listFirstTiff(width: number, height: number, rows: number): Buffer {
  const strips = Array.from(
    { length: Math.ceil(height / rows) },
    (_, at) => Math.min(rows, height - at * rows) * width,
  );
  const entries = 9;
  const lists = 8 + 2 + entries * 12 + 4;
  const data = lists + strips.length * 8;
  const file = Buffer.alloc(data + width * height);
  for (let at = data; at < file.length; at += 1) file[at] = 80 + ((at * 7919) % 97);
  file.write('II*\0');
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(entries, 8);
  const table: readonly (readonly [number, number, number, number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 1, 8],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 1],
    [273, LONG, strips.length, lists],
    [277, SHORT, 1, 1],
    [278, LONG, 1, rows],
    [279, LONG, strips.length, lists + strips.length * 4],
  ];
  table.forEach(([tag, type, count, value], row) => {
    const at = 10 + row * 12;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(count, at + 4);
    file.writeUInt32LE(value, at + 8);
  });
  let from = data;
  strips.forEach((bytes, index) => {
    file.writeUInt32LE(from, lists + index * 4);
    file.writeUInt32LE(bytes, lists + (strips.length + index) * 4);
    from += bytes;
  });
  return file;
}
