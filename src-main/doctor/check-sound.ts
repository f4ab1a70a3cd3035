// Whether sound can come out of this machine, and from the loudspeaker that is meant.
import { type Asked, hasSoundTools } from '../sound/ask-sinks.ts';
import { findSink } from '../sound/find-sink.ts';
import { chosenBySystem, deviceMissing } from '../sound/problems.ts';
import { fine, type Finding, unknown, warning } from './finding.ts';

export interface SoundFacts {
  readonly platform: NodeJS.Platform;
  readonly asked: Asked;
  /** Part of its name, from kiosk.yaml or as staff chose; undefined where any will do. */
  readonly wanted: string | undefined;
}

/** What a sound system puts in the place of a loudspeaker where there is none. */
const STAND_IN = /^(dummy output|auto_null)$/iu;

export function checkSound({ platform, asked, wanted }: SoundFacts): readonly Finding[] {
  if (!hasSoundTools(platform)) {
    const heard = unknown('sound', 'Loudspeakers are not looked at on this system.', 'Listen: vitrine doctor --tone');
    if (wanted === undefined) return [heard];
    const { message, fix } = chosenBySystem(wanted);
    return [heard, warning('sound', message, fix)];
  }
  if (asked.tool === undefined) {
    return [
      warning(
        'sound',
        `No sound system answers, so nothing would be heard from this session (${asked.why}).`,
        'Install PipeWire (on Debian: sudo apt install pipewire-pulse wireplumber), and sign in again.',
      ),
    ];
  }
  const sinks = asked.found.filter(({ id, name }) => !STAND_IN.test(id) && !STAND_IN.test(name));
  if (sinks.length === 0)
    return [warning('sound', 'There is no loudspeaker.', 'Connect one; a screen’s own counts when it is switched on.')];
  if (wanted !== undefined && findSink(sinks, wanted) === undefined) {
    const names = sinks.map(({ name }) => name);
    const { message, fix } = deviceMissing(wanted, names);
    return [warning('sound', `${message} There is: ${names.join(', ')}.`, fix)];
  }
  const used = wanted === undefined ? sinks.find(({ isDefault }) => isDefault) : findSink(sinks, wanted);
  const others = sinks.filter((sink) => sink !== used).map(({ name }) => name);
  const told = used === undefined ? '' : `The exhibition is heard from “${used.name}”. `;
  return [fine('sound', `${told}${others.length === 0 ? '' : `Other loudspeakers: ${others.join(', ')}.`}`.trim())];
}
