// The one place where an answer gets its security headers, whatever resource and whatever shell.

const OWN_THINGS = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  // Howler's unload() sets a data: source
  "media-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

const PAGE_POLICY = policyOf("frame-ancestors 'none'");
/** Who works on a folder sees the page in a frame of the workbench: a page of ours in a page of ours, and nothing else. */
const PREVIEW_POLICY = policyOf("frame-src 'self'", "frame-ancestors 'self'");

/** A curator's drawing opened by its own address: no script, nothing loaded. */
const SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

const ALLOWED = ['autoplay', 'fullscreen', 'screen-wake-lock'];

/**
 * The powers Chromium 156 knows (`document.featurePolicy.features()`), but for hints in headers and what governs the
 * page's own loading. There is no wildcard; a name Chromium does not know is a warning in its console (`bluetooth` on Linux).
 */
const DENIED = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-write',
  'compute-pressure',
  'digital-credentials-create',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'interest-cohort',
  'keyboard-map',
  'language-detector',
  'language-model',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'on-device-speech-recognition',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'speaker-selection',
  'storage-access',
  'summarizer',
  'sync-xhr',
  'translator',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const EVERY_ANSWER: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': [
    ...ALLOWED.map((feature) => `${feature}=(self)`),
    ...DENIED.map((feature) => `${feature}=()`),
  ].join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Adds to the response in place; nothing a resource sets can weaken it. `preview`: the page may stand in the workbench. */
export function withHeaders(response: Response, { preview = false }: { readonly preview?: boolean } = {}): Response {
  const isSvg = response.headers.get('content-type')?.startsWith('image/svg+xml') === true;
  response.headers.set('content-security-policy', isSvg ? SVG_POLICY : preview ? PREVIEW_POLICY : PAGE_POLICY);
  for (const [name, value] of Object.entries(EVERY_ANSWER)) response.headers.set(name, value);
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  return response;
}

function policyOf(...frames: readonly string[]): string {
  return [...OWN_THINGS, ...frames].join('; ');
}
