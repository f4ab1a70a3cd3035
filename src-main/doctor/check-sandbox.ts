// Whether Electron may lock its page up on this Linux: it has two ways, and does not start where it has neither.
import { fault, fine, type Finding } from './finding.ts';

export interface SandboxFacts {
  /** `chrome-sandbox` beside Electron's program; undefined where there is none, or no Electron. */
  readonly helper: { readonly path: string; readonly isRoots: boolean } | undefined;
  /** What the files of the system hold that forbid the first way; undefined where they are not there. */
  readonly system: {
    /** `/proc/sys/kernel/unprivileged_userns_clone` of Debian. */
    readonly clone: string | undefined;
    /** `/proc/sys/user/max_user_namespaces` */
    readonly most: string | undefined;
    /** `/proc/sys/kernel/apparmor_restrict_unprivileged_userns` of Ubuntu. */
    readonly apparmor: string | undefined;
  };
}

export function checkSandbox({ helper, system }: SandboxFacts): readonly Finding[] {
  if (helper === undefined) return [];
  const isForbidden = system.clone?.trim() === '0' || system.most?.trim() === '0' || system.apparmor?.trim() === '1';
  if (helper.isRoots || !isForbidden) return [fine('sandbox', 'Electron can lock its page up in a sandbox.')];
  return [
    fault(
      'sandbox',
      'Electron would not start: this system gives ordinary programs no sandbox, and Electron’s own helper does not belong to root.',
      `Type: sudo chown root:root "${helper.path}" && sudo chmod 4755 "${helper.path}"`,
    ),
  ];
}
