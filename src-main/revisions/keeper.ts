// Keeps the exhibition on the screen whole while its folder changes: follows it, shows what is new after a visit, watches over it, and
// goes back. Whatever happens to the folder or the disk, it goes on.
import { basename } from 'node:path';
import type { TrialAnswer } from '#contract/api';
import type { Problem } from '#contract/problem';
import type { FolderDoing } from '#contract/staff';
import type { LoadedExhibition } from '../content/loaded.ts';
import { dayOf } from '../kiosk/day.ts';
import { watchDeaths } from '../kiosk/deaths.ts';
import { zoneNamed } from '../kiosk/hours/zone.ts';
import type { Kiosk } from '../kiosk/kiosk.ts';
import type { Log } from '../kiosk/log.ts';
import type { KioskSettings } from '../kiosk/settings-schema.ts';
import { createFollower, type Doing, type Follower } from './follow.ts';
import type { LeftOut } from './left-out.ts';
import { createFolderLook } from './look.ts';
import { createWatch } from './on-trial.ts';
import type { ManifestFile } from './manifest.ts';
import { createNextLook } from './next-look.ts';
import type { ReadyPictures } from './ready-pictures.ts';
import { isRereadDue } from './reread.ts';
import { doingOf, isWorthSaying, sentenceOf } from './sentences.ts';
import { IN_PLACE_FROM, stage } from './stage.ts';
import type { Kept, Pointer, Store } from './store.ts';
import { createUnplayable } from './unplayable.ts';

export interface KeeperOptions {
  /** The exhibition folder, absolute. */
  readonly root: string;
  readonly settings: Pick<KioskSettings, 'scan' | 'still' | 'keep' | 'hours' | 'timezone' | 'store' | 'probation'>;
  readonly store: Store;
  readonly leftOut: LeftOut;
  /** What is shown at first, and where it lies in the store, if it does. */
  readonly first: { readonly loaded: LoadedExhibition; readonly kept: Kept | undefined };
  /** Reads the staged files as an exhibition. */
  readonly load: (kept: Kept) => Promise<LoadedExhibition>;
  readonly pictures: ReadyPictures;
  /** The folder is gone: perhaps an installation was cut off between its two renames, and nobody need start anything anew for that. */
  readonly recover: () => Promise<void>;
  readonly onProgress?: (done: number, total: number) => void;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly clock: () => Date;
  /** A sentence for the person who started it. */
  readonly say: (sentence: string) => void;
  /** Hears after each look what the folder is doing. */
  readonly onLook?: (sentence: string, shown: LoadedExhibition) => Promise<void>;
  /** Hears what of the folder is shown anew. */
  readonly onPromoted: (shown: LoadedExhibition) => void;
  readonly log: Log;
}

export interface Keeper {
  readonly shown: () => LoadedExhibition;
  /** What was shown before: a visit that began with it goes on with it. */
  readonly before: () => LoadedExhibition | undefined;
  readonly trial: () => TrialAnswer | undefined;
  /** What the folder is doing, as it was last seen. */
  readonly doing: () => FolderDoing;
  /** Why the folder is refused, where it is. */
  readonly refused: () => Problem | undefined;
  /** The id in the store of what is shown; undefined before there is one. */
  readonly shownId: () => string | undefined;
  /** One look at the folder and at what was asked for meanwhile. Gives what the folder is doing, in a sentence. */
  readonly look: () => Promise<string>;
  /** The same for somebody at the screen: it waits neither for stillness nor for the end of a visit. */
  readonly lookAtOnce: () => Promise<Doing>;
  /** Looks again and again; comes back after `stop` fired. */
  readonly follow: (kiosk: Pick<Kiosk, 'inVisit' | 'onBeat'>, stop: AbortSignal) => Promise<void>;
}

export function createKeeper(options: KeeperOptions): Keeper {
  const { root, settings, store, leftOut, load, pictures, now, clock, say, onPromoted, log } = options;
  const zone = zoneNamed(settings.timezone);
  let whole = options.first.loaded;
  let shown = leftOut.without(whole);
  let before: LoadedExhibition | undefined;
  let kept = options.first.kept;
  let inVisit = (): boolean => false;
  let stopping = new AbortController().signal;
  /** Files are believed by their times until a week has passed. */
  let trust = true;
  let collects = false;
  let pardoned: string | undefined;
  let pointed: Pointer | undefined;
  /** How many wait at the screen for what they asked for. */
  let byHand = 0;
  /** One look after the other, whoever asks. */
  let turn: Promise<unknown> = Promise.resolve();
  const begun = new Map<string, ManifestFile>();
  const folder = createFolderLook(root, options.recover);
  const unplayable = createUnplayable(() => kept?.manifest);

  const show = (loaded: LoadedExhibition, of: Kept | undefined = kept): LoadedExhibition => {
    [whole, kept] = [loaded, of];
    [before, shown] = [shown, leftOut.without(loaded)];
    return shown;
  };
  const watch = createWatch({
    name: basename(root),
    goodMs: settings.probation * 1000,
    store,
    leftOut,
    load,
    whole: () => whole,
    show,
    today: () => dayOf(clock(), zone),
    onRefused: (problem) => follower.refuse(problem),
    onPassed: () => (collects = true),
    onError: (cause) => log.error('content', 'what the page told could not be noted', cause),
    say,
  });
  let follower = followAnew();

  function followAnew(): Follower {
    return createFollower({
      root,
      look: folder.look,
      stage: async () => {
        const seen = folder.seen();
        const staged = await stage({
          root,
          ...(seen ? { seen } : {}),
          look: folder.again,
          objects: store.objects,
          store: store.root,
          before: kept?.manifest,
          begun,
          made: clock().toISOString(),
          trust,
          stop: stopping,
          ...(settings.store === 'in-place' ? { inPlaceFrom: IN_PLACE_FROM } : {}),
          ...(options.onProgress ? { onProgress: options.onProgress } : {}),
        });
        if (staged.kind === 'staged') begun.clear();
        if (staged.kind !== 'staged' || trust) return staged;
        trust = true;
        await store.rereadAt(clock().toISOString());
        return staged;
      },
      async load(manifest) {
        const loaded = await load({ id: '', manifest });
        await pictures.make(loaded);
        return loaded;
      },
      shown: () => kept?.id,
      isRefused: async (id) => (await store.pointer()).refused.includes(id),
      isFree: () => byHand > 0 || !inVisit(),
      async promote(manifest, loaded) {
        const last = kept === undefined ? undefined : whole;
        const isAnother = loaded.exhibition.revision !== whole.exhibition.revision;
        const next = { id: await store.promote(manifest), manifest };
        await watch.begin(next, show(loaded, next), last);
        if (isAnother) onPromoted(keeper.shown());
        collects = true;
        log.info('content', `revision ${next.id} is shown`);
      },
      now,
      stillMs: settings.still * 1000,
    });
  }

  /** Somebody went back by hand: that one is shown when nobody is in a visit, and the folder may do what it likes. */
  async function keepPinned({ good: [id] }: Pointer): Promise<void> {
    watch.end();
    // what the folder did meanwhile is looked at anew when it is followed again
    follower = followAnew();
    if (id === undefined || id === kept?.id || (inVisit() && byHand === 0)) return;
    const manifest = await store.manifest(id);
    if (!manifest) return;
    show(await load({ id, manifest }), { id, manifest });
    log.info('content', `revision ${id} is shown, as it was asked for`);
  }

  async function look(atOnce = false): Promise<string> {
    const pointer = await store.pointer();
    if (pardoned !== undefined && pointer.pardoned !== pardoned) {
      await leftOut.pardon();
      if (leftOut.without(whole).exhibition.revision !== shown.exhibition.revision) show(whole);
      follower = followAnew();
    }
    pardoned = pointer.pardoned;
    if (pointer.pinned) await keepPinned(pointer);
    else {
      if (trust && isRereadDue(pointer.reread, clock(), settings.hours, zone) && !inVisit()) {
        trust = false;
        follower = followAnew();
      }
      await follower.step(atOnce);
    }
    await watch.settled();
    if (collects && !follower.isWaiting()) {
      collects = false;
      // what the page still shows may be the one before
      const held = await store.collect(Math.max(2, settings.keep));
      await pictures.sweep(held, [whole, ...(before ? [before] : [])]);
    }
    pointed = await store.pointer();
    return sentenceOf(follower.doing(), pointed);
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  const keeper: Keeper = {
    shown() {
      const found = unplayable.in(shown);
      const doing = follower.doing();
      const more = [
        // as long as nothing was copied, they were read with the rest
        ...(kept && !pointed?.pinned ? folder.problems() : []),
        ...(doing.kind === 'refused' ? [doing.problem] : []),
      ];
      return more.length === 0 ? found : { ...found, problems: [...found.problems, ...more] };
    },
    before: () => before,
    trial: watch.trial,
    doing: () => doingOf(follower.doing(), pointed),
    refused() {
      const doing = follower.doing();
      return doing.kind === 'refused' && !pointed?.pinned ? doing.problem : undefined;
    },
    shownId: () => kept?.id,
    look: () => inTurn(() => look()),
    async lookAtOnce() {
      byHand += 1;
      try {
        await inTurn(() => look(true));
        return follower.doing();
      } finally {
        byHand -= 1;
      }
    },
    async follow(kiosk, stop) {
      stopping = stop;
      inVisit = kiosk.inVisit;
      const died = watchDeaths(watch.died);
      const nextLook = createNextLook();
      let ownPage = false;
      const forget = kiosk.onBeat((beat) => {
        ownPage ||= beat.keyed;
        // where the shell shows a page, no other one counts
        if (ownPage && !beat.keyed) return;
        died(beat);
        unplayable.told(beat.tried?.unplayable ?? []);
        watch.beat(beat);
        // what waited for the visit is shown when it has ended
        if (follower.isWaiting() && !inVisit()) nextLook.now();
      });
      let told = '';
      try {
        // a revision that was on probation when the kiosk ended is so still
        if (kept) await watch.begin(kept, shown, await provenBefore(kept));
      } catch (error) {
        log.error('content', 'the probation could not go on', error);
      }
      while (!stop.aborted) {
        const began = now();
        try {
          const sentence = await keeper.look();
          await options.onLook?.(sentence, keeper.shown());
          const isNew = sentence !== told && isWorthSaying(follower.doing(), await store.pointer());
          if (isNew) say(sentence);
          told = sentence;
        } catch (error) {
          log.error('content', 'the folder could not be taken over', error);
        }
        // what changes is looked at again as soon as it may have become still
        const seconds =
          follower.doing().kind === 'changing' ? Math.min(settings.scan, Math.max(1, settings.still)) : settings.scan;
        await nextLook.after(seconds * 1000, now() - began, folder.seen(), stop);
      }
      nextLook.close();
      forget();
      folder.close();
    },
  };

  return keeper;

  /** What was shown before the one on probation; undefined where that is none. */
  async function provenBefore({ id }: Kept): Promise<LoadedExhibition | undefined> {
    if ((await store.pointer()).trial?.id !== id) return undefined;
    const back = await store.proven();
    return back && load(back);
  }
}
