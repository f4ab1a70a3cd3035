// Which loudspeaker is meant by a part of its name.
import type { Sink } from './sound-tool.ts';

/** Of several those that are called exactly so; of these the one with this id, else the one that sounds already, else the first. */
export function findSink(sinks: readonly Sink[], wanted: string, id?: string): Sink | undefined {
  const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase('en').trim();
  const name = plain(wanted);
  const meant = sinks.filter((sink) => plain(sink.name).includes(name) || plain(sink.id) === name);
  const called = meant.filter((sink) => plain(sink.name) === name);
  const all = called.length > 0 ? called : meant;
  return all.find((sink) => sink.id === id) ?? all.find(({ isDefault }) => isDefault) ?? all[0];
}
