// Whether this machine starts Vitrine by itself, and by a command that is still there: an update of Node may have moved it.
import { fromXml } from '../service/xml-text.ts';
import { fine, type Finding, unknown, warning } from './finding.ts';

export interface ServiceFacts {
  /** Undefined where this system does not tell. */
  readonly service:
    | {
        /** A file, or the name of a task. */
        readonly where: string;
        /** Those of its words that name files which are not there. */
        readonly gone: readonly string[];
      }
    | 'none'
    | undefined;
}

export function checkService({ service }: ServiceFacts): readonly Finding[] {
  if (service === undefined)
    return [unknown('service', 'Whether this machine starts Vitrine by itself could not be found out.')];
  if (service === 'none') {
    const message = 'Vitrine does not start by itself on this machine, as far as this account can see.';
    return [warning('service', message, 'Type: vitrine service (it says what to do with what it writes).')];
  }
  if (service.gone.length === 0) return [fine('service', `Vitrine is started by itself (${service.where}).`)];
  return [
    warning(
      'service',
      `${service.where} would start ${service.gone.join(' and ')}, and that is not there any more.`,
      'Write it anew: vitrine service',
    ),
  ];
}

/** The absolute paths among the first words of a unit's or an agent's command: program, and what the program runs. */
export function filesNamedIn(text: string): readonly string[] {
  const [, unit] = /^ExecStart=(.*)$/mu.exec(text) ?? [];
  const words =
    unit === undefined
      ? [...text.matchAll(/<string>([^<]*)<\/string>/gu)].map(([, word = '']) => fromXml(word))
      : [...unit.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, word = '']) =>
          word
            .replace(/\\(.)/gu, '$1')
            .replaceAll('%%', '%')
            .replaceAll('$$', () => '$'),
        );
  const until = words.indexOf('start');
  return words.slice(0, until < 0 ? 1 : until).filter((word) => word.startsWith('/'));
}
