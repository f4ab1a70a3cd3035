// The exit codes after a signal: as a shell counts them, for a service manager that did not send it is to start the kiosk again. 0 says that a
// person wanted the end, as by Ctrl-C.
export const SIGNAL_CODES = { SIGINT: 0, SIGHUP: 129, SIGTERM: 143 } as const;
export type EndSignal = keyof typeof SIGNAL_CODES;
export const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const satisfies readonly EndSignal[];
