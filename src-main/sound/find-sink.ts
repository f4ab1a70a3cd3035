// Which loudspeaker is meant by a part of its name.
import type { Sink } from './sound-tool.ts';

/** Of several the one that is called exactly so, else the one that sounds already, else the first. */
export function findSink(sinks: readonly Sink[], wanted: string): Sink | undefined {
  const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase('en').trim();
  const name = plain(wanted);
  const meant = sinks.filter((sink) => plain(sink.name).includes(name) || plain(sink.id) === name);
  return meant.find((sink) => plain(sink.name) === name) ?? meant.find(({ isDefault }) => isDefault) ?? meant[0];
}
