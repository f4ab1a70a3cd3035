// Names that are no content: what operating systems, editors and synchronising programs leave behind.

const LITTER = [
  /^\./u,
  /^thumbs\.db$/iu,
  /^desktop\.ini$/iu,
  /^__MACOSX$/u,
  // in the root of a disk, where few may read them
  /^(?:lost\+found|system volume information|\$recycle\.bin)$/iu,
  /\.lnk$/iu,
  /^~/u,
  /\.(?:tmp|part|crdownload|partial|swp|bak)$/iu,
  /~$/u,
];
/** Written by people for people, but not for visitors. */
const FOR_PEOPLE = /^(?:readme|licen[cs]e|copying|changelog)(?:\.[a-z-]+)*(?:\.(?:md|txt))?$/iu;

const CONFLICTS = [
  /\.sync-conflict-\d{8}-\d{6}/u,
  /\((?:[^()]*'s )?(?:conflicted copy|in conflict|case conflict|unicode encoding conflict)[^()]*\)/iu,
  /[_-]conflict-\d{8}-\d{6}/u,
];

/** For editors: the first lines of YAML files point to it, so it goes where they go. */
export const SCHEMA_FOLDER = '.schema';

export const isIgnored = (name: string): boolean => name === SCHEMA_FOLDER || isLitter(name) || FOR_PEOPLE.test(name);

/** Nobody wrote it: not even a copy of the folder needs it. */
export const isLitter = (name: string): boolean =>
  name !== SCHEMA_FOLDER && LITTER.some((pattern) => pattern.test(name));

/** A second copy a synchronising program made (Syncthing, Dropbox, Nextcloud, ownCloud). */
export const isSyncConflict = (name: string): boolean => CONFLICTS.some((pattern) => pattern.test(name));

/** Why Windows cannot hold a name, undefined if it can. */
export function notPortable(name: string): string | undefined {
  const sign = /[<>:"|?*\\\p{Cc}]/u.exec(name)?.[0];
  if (sign !== undefined) return `it has no “${sign}” in names`;
  if (/[. ]$/u.test(name)) return 'a name there does not end in a dot or a space';
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(name)) return 'there this is the name of a device';
  if (Buffer.byteLength(name) > 255) return 'it is too long';
  return undefined;
}
