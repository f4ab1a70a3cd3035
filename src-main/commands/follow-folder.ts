// While the kiosk runs: what is changed in its folder is copied, checked and shown after a visit. See revisions/follow.ts.
import { setTimeout as wait } from 'node:timers/promises';
import type { LoadedExhibition } from '../content/loaded.ts';
import { prepareFile } from '../content/prepare.ts';
import { filesOf, scan } from '../content/scan.ts';
import type { Kiosk } from '../kiosk/kiosk.ts';
import type { Log } from '../kiosk/log.ts';
import type { KioskSettings } from '../kiosk/settings-schema.ts';
import { createFollower, type Doing, type Look } from '../revisions/follow.ts';
import { type Manifest, revisionId } from '../revisions/manifest.ts';
import { stage } from '../revisions/stage.ts';
import type { Store } from '../revisions/store.ts';
import { finishInstall } from './install-root.ts';
import { problemSummary } from './problem-summary.ts';

export interface FollowFolder {
  readonly root: string;
  readonly settings: Pick<KioskSettings, 'scan' | 'keep'>;
  /** Undefined: nothing is copied (`store: in-place`, or a disk that refuses). */
  readonly store: Store | undefined;
  /** What the store held when the kiosk was started. */
  readonly kept: { readonly id: string; readonly manifest: Manifest } | undefined;
  readonly kiosk: Kiosk;
  readonly cacheDir: string;
  readonly fromStore: (manifest: Manifest) => Promise<LoadedExhibition>;
  readonly show: (next: LoadedExhibition) => void;
  readonly shown: () => LoadedExhibition;
  readonly now: () => number;
  readonly say: (sentence: string) => void;
  readonly log: Log;
}

/** Comes back after `stop` fired. Whatever happens to the folder or the disk, it goes on looking. */
export async function followFolder(given: FollowFolder, stop: AbortSignal): Promise<void> {
  const { settings, store, say, log } = given;
  // without a store the folder is what is shown: nothing is promoted that was not looked at
  if (!store) return;
  const held: Held = { newest: given.kept };
  let follower = followStore(given, store, held, stop);
  let told = '';
  while (!stop.aborted) {
    try {
      const pointer = await store.pointer();
      // what the folder did meanwhile is looked at anew when it is followed again
      if (pointer.pinned) follower = followStore(given, store, held, stop);
      const sentence = pointer.pinned
        ? await keepPinned(given, store, held, pointer.good[0])
        : sentenceOf(await follower.step());
      if (sentence !== told && sentence !== '') say(sentence);
      told = sentence;
    } catch (error) {
      log.error('content', 'the folder could not be taken over', error);
    }
    await wait(settings.scan * 1000, undefined, { signal: stop }).catch((error: unknown) => {
      if (!stop.aborted) throw error;
    });
  }
}

/** What is shown of the store. */
interface Held {
  newest: FollowFolder['kept'];
}

/** Somebody went back by hand: that one is shown when nobody is in a visit, and the folder may do what it likes. */
async function keepPinned(
  { kiosk, fromStore, show, log }: FollowFolder,
  store: Store,
  held: Held,
  id: string | undefined,
): Promise<string> {
  if (id !== undefined && id !== held.newest?.id && !kiosk.inVisit()) {
    const manifest = await store.manifest(id);
    if (manifest) {
      show(await fromStore(manifest));
      held.newest = { id, manifest };
      log.info('content', `revision ${id} is shown, as it was asked for`);
    }
  }
  return 'An earlier exhibition is kept on the screen. “vitrine follow” goes on with the folder.';
}

function followStore(
  given: FollowFolder,
  store: Store,
  held: Held,
  stop: AbortSignal,
): ReturnType<typeof createFollower> {
  const { root, settings, kiosk, fromStore, show, now, say, log } = given;
  return createFollower({
    root,
    async look() {
      const seen = await look(root);
      if (seen) return seen;
      // perhaps an installation was cut off between its two renames: nobody need start anything anew for that
      await finishInstall(root, (sentence) => log.info('content', sentence));
      return look(root);
    },
    stage: () =>
      stage({
        root,
        objects: store.objects,
        store: store.root,
        before: held.newest?.manifest,
        made: new Date().toISOString(),
        stop,
      }),
    async load(manifest) {
      const loaded = await fromStore(manifest);
      await prepareAll(loaded, given);
      return loaded;
    },
    shown: () => held.newest?.id,
    isRefused: async (id) => (await store.pointer()).refused.includes(id),
    refuse: (id) => store.refuse(id),
    isFree: () => !kiosk.inVisit(),
    async promote(manifest, loaded) {
      const isAnother = loaded.exhibition.revision !== given.shown().exhibition.revision;
      await store.promote(manifest);
      held.newest = { id: revisionId(manifest), manifest };
      show(loaded);
      if (isAnother) say(`The folder has changed, and is shown as it is now. ${problemSummary(loaded.problems)}`);
      // what the page still shows may be the one before
      await store.collect(Math.max(2, settings.keep));
      log.info('content', `revision ${held.newest.id} is shown`);
    },
    now,
  });
}

async function look(root: string): Promise<Look> {
  try {
    const files = filesOf(await scan(root, () => undefined));
    return files.length === 0
      ? undefined
      : new Map(files.map(({ path, bytes, mtimeMs, ino }) => [path, `${bytes} ${mtimeMs} ${ino}`]));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** Pictures are made ready before anybody waits for them. One that cannot be is a matter of the page and the log. */
async function prepareAll({ media }: LoadedExhibition, { cacheDir, log }: FollowFolder): Promise<void> {
  for (const file of media.values()) {
    if (file.prepare !== 'picture' && file.prepare !== 'layer') continue;
    await prepareFile(file, cacheDir).catch((error: unknown) =>
      log.warn('content', `“${file.name}” could not be prepared: ${String(error)}`),
    );
  }
}

function sentenceOf(doing: Doing): string {
  switch (doing.kind) {
    case 'as-shown':
    case 'staging':
      return '';
    case 'changing':
      return 'The folder is being changed. What is shown stays until it has been still for some seconds.';
    case 'waits-for-visit':
      return 'The folder has changed. It is shown as it is now when this visit has ended.';
    default:
      return `${doing.problem.message} ${doing.problem.fix}`;
  }
}
