// What could not be carried, and what a person has to do about it: gathered while a source is read, grouped, counted.

export interface Remarks {
  /** `item` is one line: what, where, what to do. The same line is kept once. */
  readonly add: (group: string, item: string) => void;
  readonly groups: () => ReadonlyMap<string, readonly string[]>;
}

export function createRemarks(): Remarks {
  const groups = new Map<string, Set<string>>();
  return {
    add: (group, item) => {
      const items = groups.get(group) ?? new Set();
      groups.set(group, items.add(oneLine(item)));
    },
    groups: () => new Map([...groups].map(([group, items]) => [group, [...items]])),
  };
}

/** All of it, or the first lines of each group with how many follow. */
export function remarkLines(remarks: Remarks, most = Number.POSITIVE_INFINITY): readonly string[] {
  // what a person can complete at once stands first
  const rank = (group: string): number => (group.startsWith('Files') ? 0 : 1);
  const groups = [...remarks.groups()].sort(([a], [b]) => rank(a) - rank(b));
  return groups.flatMap(([group, items]) => {
    const more = items.length - most;
    return [
      `${group} (${items.length})`,
      ...items.slice(0, most).map((item) => `  ${item}`),
      ...(more > 0 ? [`  … and ${more} more`] : []),
      '',
    ];
  });
}

/** A source may put line breaks and control signs into whatever it names. */
function oneLine(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
  return line.length > 600 ? `${line.slice(0, 597)}…` : line;
}
