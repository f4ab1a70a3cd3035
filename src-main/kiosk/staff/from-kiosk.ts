// Opening hours and loudspeaker of the kiosk, as the staff's panel asks for them.
import type { Sound } from '../../sound/sound.ts';
import type { KioskOpening } from '../hours/opening.ts';
import type { OpeningPort, SinkPort } from './ports.ts';

const done = Promise.resolve(undefined);

/** `inVisit`: whether somebody is in a visit now. */
export const openingPort = (opening: KioskOpening, inVisit: () => boolean): OpeningPort => ({
  hours: () => opening.staffHours(inVisit()),
  maintenance(on) {
    opening.maintenance(on);
    return done;
  },
  set(to) {
    opening.set(to);
    return done;
  },
});

export const sinkPort = (sound: Sound): SinkPort => ({
  sinks() {
    const [wanted, used] = [sound.wanted(), sound.used()];
    return Promise.resolve({
      ...(wanted === undefined ? {} : { wanted }),
      ...(used === undefined ? {} : { used }),
      isLost: sound.isLost(),
      sinks: sound.list(),
    });
  },
  async use(name, id) {
    if (await sound.use(name, id)) return undefined;
    return {
      code: 'sink-not-there',
      message: 'That loudspeaker is not there now. It is used as soon as it is.',
      fix: 'See whether it is plugged in and switched on.',
    };
  },
});
