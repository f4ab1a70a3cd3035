// A sign of life as the kiosk's own page sends it every five seconds.
import type { Beat } from '../../src-main/kiosk/heartbeat.ts';

export const BEAT: Beat = {
  screen: 'attract',
  revision: 'r',
  frame: true,
  visibility: 'visible',
  errors: [],
  at: 0,
  keyed: true,
};
