// `vitrine staff ACTION`: what the staff panel does, for who has a terminal on the kiosk's machine. The kiosk that runs does it.
import { Command } from 'commander';
import { dataFolder } from '../kiosk/data-folder.ts';
import { type Order, orderSchema } from '../kiosk/staff/act.ts';
import { giveOrder } from '../kiosk/staff/orders.ts';
import { PlainError } from '../plain-error.ts';
import { needDataFolder } from './data-folder.ts';

const PATIENCE_MS = 15_000;

/** What may stand behind each action, and what it does. */
export const ACTIONS = {
  reload: ['', 'load the page anew'],
  promote: ['', 'show what the folder holds now, without waiting'],
  maintenance: ['on|off', 'a calm notice instead of the exhibition'],
  hours: ['open|closed|plan', 'until the plan changes next; plan takes it back'],
  volume: ['0-100', 'how loud a visit begins'],
  sink: ['NAME', 'the loudspeaker, as the panel lists it'],
  restart: ['browser|kiosk', 'begin anew what shows the exhibition'],
  quit: ['', 'end the kiosk'],
} as const satisfies Partial<Record<Order['do'], readonly [string, string]>>;

export function staffCommand(): Command {
  const rows = Object.entries(ACTIONS).map(([name, [value, does]]) => `  ${`${name} ${value}`.padEnd(24)}${does}`);
  return new Command('staff')
    .description('Do what the staff panel does, at a kiosk that runs on this machine.')
    .argument('<action>', 'one of the list below')
    .argument('[value]', 'what the list says')
    .option('--data <DIR>', 'the data folder of the kiosk')
    .addHelpText('after', ['\nActions:', ...rows].join('\n'))
    .action(async (action: string, value: string | undefined, { data }: { readonly data?: string }) => {
      console.log(await ordered(dataFolder(data, process.env), orderOf(action, value)));
    });
}

/** Throws PlainError where it was typed wrongly. */
export function orderOf(action: string, value: string | undefined): Order {
  const found = orderSchema.safeParse({ do: action, ...valueOf(action, value) });
  if (found.success && action in ACTIONS) return found.data;
  const known = Object.entries(ACTIONS).map(([name, [takes]]) => `${name} ${takes}`.trim());
  throw new PlainError(
    `“${[action, value].filter((word) => word !== undefined).join(' ')}” is nothing that staff can do.`,
    `These are: ${known.join(', ')}.`,
    2,
  );
}

/** Throws PlainError where no kiosk runs, or it cannot be done. */
export async function ordered(folder: string, order: Order, patienceMs: number = PATIENCE_MS): Promise<string> {
  needDataFolder(folder);
  const answer = await giveOrder(folder, order, patienceMs);
  if (answer === 'done') return 'Done.';
  if (answer === 'nobody') {
    throw new PlainError(
      `No kiosk runs with the data folder ${folder}.`,
      'Start it, or name the data folder of the one that runs: --data DIR',
    );
  }
  throw new PlainError(answer.message, answer.fix ?? '');
}

/** Words of the command line as the order has them; what does not fit is told by the schema. */
function valueOf(action: string, value: string | undefined): object {
  switch (action) {
    case 'maintenance':
      return { on: value === 'on' ? true : value === 'off' ? false : value };
    case 'hours':
      return { set: value };
    case 'volume':
      return { percent: value === undefined || value.trim() === '' ? value : Number(value) };
    case 'sink':
      return { name: value };
    case 'restart':
      return { what: value };
    default:
      return value === undefined ? {} : { value };
  }
}
