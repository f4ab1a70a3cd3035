// What a recording or a video is: whether it is all there, its length, whether it sounds, whether a machine spoke it.
import { parseBuffer, parseFile, type IAudioMetadata } from 'music-metadata';
import { HEVC } from './formats.ts';
import { problem } from './problem-table.ts';
import type { Credited, Reading } from './facts.ts';
import { faultOf } from './whole/whole.ts';

/** Written into recordings by `vitrine narrate`. */
export const SYNTHETIC_MARK = 'vitrine narrate';

/** A recording on the disk, or already in memory. */
export type Recording = string | Uint8Array;

export async function readSound(recording: Recording, path: string, type: string): Promise<Reading> {
  const metadata = await readTags(recording, path, type);
  const seconds = metadata?.format.duration ?? 0;
  if (metadata === undefined || !(seconds > 0) || !Number.isFinite(seconds)) {
    const why =
      metadata?.format.container === undefined
        ? 'it is damaged, or it is no recording at all'
        : 'it has no length, as after a copy that was broken off';
    return { content: { kind: 'nothing' }, problems: [problem('sound-unreadable', { path }, { why })] };
  }
  const fault = await faultOf(recording);
  if (fault !== undefined)
    return { content: { kind: 'nothing' }, problems: [problem('sound-unreadable', { path }, { why: fault })] };
  return {
    content: { kind: 'sound', type, seconds: rounded(seconds), synthetic: isSynthetic(metadata) },
    problems: [],
  };
}

export async function readVideo(recording: Recording, path: string, type: string): Promise<Reading> {
  const metadata = await readTags(recording, path, type);
  const tracks = metadata?.format.trackInfo ?? [];
  if (metadata === undefined || (tracks.length === 0 && metadata.format.duration === undefined)) {
    const why = 'it is damaged, or it is no video at all';
    return { content: { kind: 'nothing' }, problems: [problem('video-unreadable', { path }, { why })] };
  }
  const codecs = [metadata.format.codec ?? '', ...tracks.map((track) => track.codecName ?? '')].join(' ');
  if (/hvc1|hev1|hevc|h\.?265/iu.test(codecs)) {
    return { content: { kind: 'nothing' }, problems: [problem('format-needs-conversion', { path }, HEVC)] };
  }
  const fault = await faultOf(recording);
  if (fault !== undefined)
    return { content: { kind: 'nothing' }, problems: [problem('video-unreadable', { path }, { why: fault })] };
  const { duration } = metadata.format;
  const hasSound = metadata.format.hasAudio ?? tracks.some((track) => track.audio !== undefined);
  return {
    content: {
      kind: 'video',
      type,
      hasSound,
      ...(duration === undefined ? {} : { seconds: rounded(duration) }),
      ...creditIn(metadata),
    },
    problems: [],
  };
}

function creditIn({ common }: IAudioMetadata): Credited {
  const credit = common.artist ?? common.copyright;
  return {
    ...(credit === undefined ? {} : { credit }),
    ...(common.copyright === undefined ? {} : { rights: common.copyright }),
  };
}

/** Undefined where the file is not what its name says; the library throws errors of many kinds for that. */
async function readTags(recording: Recording, path: string, mimeType: string): Promise<IAudioMetadata | undefined> {
  const options = { duration: true, skipCovers: true };
  try {
    if (typeof recording === 'string') return await parseFile(recording, options);
    return await parseBuffer(recording, { mimeType, path, size: recording.length }, options);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

function isSynthetic({ common, native }: IAudioMetadata): boolean {
  const comments = (common.comment ?? []).map((comment) => comment.text ?? '');
  const others = Object.values(native).flatMap((tags) =>
    tags.map((tag) => (typeof tag.value === 'string' ? tag.value : '')),
  );
  return [...comments, common.encodedby ?? '', ...others].some((text) => text.toLowerCase().includes(SYNTHETIC_MARK));
}

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;
