// `POST /api/staff/act`: the few things staff can do. A word and at most one plain value; never a path, never a command.
import { z } from 'zod';
import { assertNever } from '#contract/assert-never';
import type { StaffAct, StaffDone } from '#contract/staff';
import { jsonAnswer, readJson } from '../json.ts';
import type { Log } from '../log.ts';
import type { Resource } from '../router.ts';
import { pinSchema } from './door.ts';
import { asError, needStrong, needToken, notKept } from './need.ts';
import type { Pin } from './pin.ts';
import type {
  FolderPort,
  KioskParts,
  LifeOrder,
  LifePort,
  Objection,
  OpeningPort,
  Outcome,
  SinkPort,
  VolumePort,
} from './ports.ts';
import type { Tokens } from './tokens.ts';

export interface ActPorts {
  readonly folder: FolderPort;
  readonly opening: OpeningPort;
  readonly volume: VolumePort;
  /** Absent where the system cannot be asked. */
  readonly sinks?: SinkPort;
  readonly life: LifePort;
  readonly log: Log;
}

/** What needs no PIN of its own: a command on this machine may ask for it as well. */
export type Order = Exclude<StaffAct, { do: 'change-pin' }>;

export const orderSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('reload') }),
  z.strictObject({ do: z.literal('promote') }),
  z.strictObject({ do: z.literal('show'), revision: z.string().regex(/^[0-9a-f]{4,64}$/u) }),
  z.strictObject({ do: z.literal('follow') }),
  z.strictObject({ do: z.literal('maintenance'), on: z.boolean() }),
  z.strictObject({ do: z.literal('hours'), set: z.enum(['open', 'closed', 'plan']) }),
  z.strictObject({ do: z.literal('volume'), percent: z.number().int().min(0).max(100) }),
  z.strictObject({
    do: z.literal('sink'),
    name: z.string().min(1).max(200),
    id: z.string().min(1).max(200).exactOptional(),
  }),
  z.strictObject({ do: z.literal('restart'), what: z.enum(['browser', 'kiosk']) }),
  z.strictObject({ do: z.literal('quit') }),
]) satisfies z.ZodType<Order>;

export const actSchema: z.ZodType<StaffAct> = z.discriminatedUnion('do', [
  ...orderSchema.options,
  z.strictObject({ do: z.literal('change-pin'), pin: pinSchema }),
]);

export function createAct(options: {
  readonly obey: (order: Order) => Outcome;
  readonly pin: Pin;
  readonly tokens: Tokens;
  readonly log: Log;
}): Resource {
  const { obey, pin, tokens, log } = options;
  return {
    async post({ request }) {
      needToken(request, tokens);
      const act = await readJson(request, actSchema);
      if (act.do === 'change-pin') {
        needStrong(act.pin);
        const objection = notKept(await pin.set(act.pin));
        if (objection) throw asError(objection);
        log.info('staff', 'the PIN was changed');
      } else {
        const objection = await obey(act);
        if (objection) throw asError(objection);
      }
      const done: StaffDone = { done: act.do };
      return jsonAnswer(done);
    },
  };
}

/** Does what was ordered, at the screen or by a command. */
export function createObey(
  ports: ActPorts,
  kiosk: Pick<KioskParts, 'order' | 'expectPage'>,
): (order: Order) => Outcome {
  const { folder, opening, volume, sinks, life, log } = ports;
  const live = (what: LifeOrder): Awaited<Outcome> => {
    if (!life.order(what)) return SHELL_CANNOT;
    if (what === 'restart-browser') kiosk.expectPage();
    return undefined;
  };
  const done = (order: Order): Outcome => {
    switch (order.do) {
      case 'reload':
        kiosk.order('reload');
        return Promise.resolve(undefined);
      case 'promote':
        return folder.promote();
      case 'show':
        return folder.show(order.revision);
      case 'follow':
        return folder.follow();
      case 'maintenance':
        return opening.maintenance(order.on);
      case 'hours':
        return opening.set(order.set);
      case 'volume':
        return volume.set(order.percent);
      case 'sink':
        return useSink(order, sinks);
      case 'restart':
        return Promise.resolve(live(order.what === 'browser' ? 'restart-browser' : 'restart-kiosk'));
      case 'quit':
        return Promise.resolve(live('quit'));
      default:
        return assertNever(order);
    }
  };
  return async (order) => {
    const objection = await done(order);
    const { do: what, ...value } = order;
    log.info('staff', `${[what, ...Object.values(value)].join(' ')}: ${objection?.code ?? 'done'}`);
    return objection;
  };
}

const SHELL_CANNOT: Objection = {
  code: 'shell-cannot',
  message: 'Vitrine only serves its address here; the program that shows it is not its own.',
  fix: 'Do it at that program.',
};

/** Only what the system itself has named. */
async function useSink({ name, id }: Extract<Order, { do: 'sink' }>, port: SinkPort | undefined): Outcome {
  const sinks = (await port?.sinks())?.sinks ?? [];
  if (port && sinks.some((one) => one.name === name && (id === undefined || one.id === id))) return port.use(name, id);
  return {
    code: 'sink-unknown',
    message: sinks.length === 0 ? 'This machine names no loudspeakers.' : 'There is no loudspeaker of this name now.',
    fix: 'See whether it is switched on and plugged in, and choose one of the list.',
  };
}
