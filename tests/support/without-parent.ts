// In the environment: `vitrine start` is the kiosk process alone. Nobody starts it again when a test kills it, and it is there sooner.
export const WITHOUT_PARENT = { VITRINE_KIOSK_PROCESS: '{}' };
