// The exit code by which a kiosk process asks to be started again at once. Service managers know it, too (EX_TEMPFAIL).
export const AGAIN = 75;
