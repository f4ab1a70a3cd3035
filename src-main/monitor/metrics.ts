// What a kiosk says of itself, in the text format of Prometheus (version 0.0.4).
import type { HealthAnswer } from '#contract/api';
import type { StaffRestarts } from '#contract/staff';

export interface MonitorFacts {
  readonly kiosk: string;
  readonly version: string;
  readonly shell: string;
  readonly health: HealthAnswer;
  readonly notes: number;
  /** Of the kiosk's own page; absent where there was no sign of life yet. */
  readonly beat?: {
    readonly ageSeconds: number;
    readonly draws: boolean;
    readonly visible: boolean;
    readonly heapBytes?: number;
  };
  /** Since the start. */
  readonly restarts: Partial<StaffRestarts>;
  readonly today: { readonly visits: number; readonly slidesFinished: number };
  readonly logLinesLost: number;
  readonly statisticsInMemory: boolean;
  /** Absent where the disk could not be asked. */
  readonly diskFreeBytes?: number;
  readonly memoryBytes: number;
}

type Kind = 'gauge' | 'counter';
type Sample = readonly [labels: Readonly<Record<string, string>>, value: number];

export function metricsText(facts: MonitorFacts): string {
  const { health, beat, restarts, today } = facts;
  const one = (value: number): readonly Sample[] => [[{}, value]];
  const maybe = (value: number | undefined): readonly Sample[] => (value === undefined ? [] : one(value));
  const flag = (value: boolean): readonly Sample[] => one(value ? 1 : 0);
  return [
    family('vitrine_info', 'gauge', 'Which kiosk this is.', [
      [{ kiosk: facts.kiosk, version: facts.version, shell: facts.shell }, 1],
    ]),
    family('vitrine_healthy', 'gauge', 'Whether the page lives and draws.', flag(health.status === 'ok')),
    family('vitrine_screen_info', 'gauge', 'What is on the screen.', [[{ screen: health.screen }, 1]]),
    family('vitrine_revision_info', 'gauge', 'Which state of the exhibition is shown.', [
      [{ revision: health.revision }, 1],
    ]),
    family('vitrine_uptime_seconds', 'gauge', 'Since the start of the kiosk.', one(health.uptime)),
    family(
      'vitrine_page_beat_age_seconds',
      'gauge',
      'Since the last sign of life of the page.',
      maybe(beat?.ageSeconds),
    ),
    family(
      'vitrine_page_drawing',
      'gauge',
      'Whether the page drew a frame when it was last asked.',
      beat ? flag(beat.draws) : [],
    ),
    family('vitrine_page_visible', 'gauge', 'Whether the page is in view.', beat ? flag(beat.visible) : []),
    family('vitrine_page_heap_bytes', 'gauge', 'Memory of the script of the page.', maybe(beat?.heapBytes)),
    family(
      'vitrine_restarts_total',
      'counter',
      'How often something was begun anew because it had failed.',
      (['page', 'browser', 'kiosk'] as const).flatMap((what): readonly Sample[] => {
        const times = restarts[what];
        return times === undefined ? [] : [[{ what }, times]];
      }),
    ),
    family('vitrine_problems', 'gauge', 'What is wrong with the exhibition and this machine.', [
      [{ severity: 'error' }, health.problems.errors],
      [{ severity: 'warning' }, health.problems.warnings],
      [{ severity: 'note' }, facts.notes],
    ]),
    family('vitrine_visits_today', 'gauge', 'Visits begun on this day of the museum.', one(today.visits)),
    family(
      'vitrine_slides_finished_today',
      'gauge',
      'Slides heard or read to the end on this day.',
      one(today.slidesFinished),
    ),
    family(
      'vitrine_statistics_in_memory',
      'gauge',
      'Whether the disk refuses the counts of visits.',
      flag(facts.statisticsInMemory),
    ),
    family(
      'vitrine_log_lines_lost_total',
      'counter',
      'Lines of the log that the disk refused.',
      one(facts.logLinesLost),
    ),
    family('vitrine_disk_free_bytes', 'gauge', 'Free on the disk of the data folder.', maybe(facts.diskFreeBytes)),
    family('vitrine_memory_bytes', 'gauge', 'Memory of the kiosk process.', one(facts.memoryBytes)),
  ].join('');
}

function family(name: string, kind: Kind, help: string, samples: readonly Sample[]): string {
  if (samples.length === 0) return '';
  const lines = samples.map(([labels, value]) => `${name}${labelled(labels)} ${value}`);
  return `${[`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...lines].join('\n')}\n`;
}

function labelled(labels: Readonly<Record<string, string>>): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return parts.length === 0 ? '' : `{${parts.join(',')}}`;
}

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll(/\r?\n/gu, '\\n');
