// What a report must not hold, in every form in which logs and settings may write it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScrubber } from '../../../src-main/report/scrub.ts';
import { openSettings, secretsIn } from '../../../src-main/report/secrets.ts';

const SETTINGS = `# the PIN is 4711, ask Anna
name: Harbour # by the door
staffPin: scrypt:16384:8:1:c2FsdA==:aGFzaA==   # old one: 9924
monitor:
  port: 9173
  # token: a0b1c2d3e4f5a6b7
  token: s3cr3t-t0ken-0123456
  address: 192.168.1.20
speech: { ru: 'say {text} {wav}' }
`;

describe('the settings of a report', () => {
  it('are those of kiosk.yaml without secrets and comments', () => {
    expect(openSettings(SETTINGS)).toBe(
      "name: Harbour\nstaffPin: struck out\nmonitor: struck out\nspeech: { ru: 'say {text} {wav}' }\n",
    );
  });

  it.each([
    ['no YAML', 'name: [A\ntoken: s3cr3t-t0ken-0123456\n'],
    ['a key twice', 'monitor: {port: 1, token: s3cr3t-t0ken-0123456}\nmonitor: {token: s3cr3t-t0ken-0123456}\n'],
    ['a sentence', 'the token is s3cr3t-t0ken-0123456'],
  ])('are left out where the file is %s', (_what, text) => {
    expect(openSettings(text)).toBeUndefined();
    expect(secretsIn(text)).toContain('s3cr3t-t0ken-0123456');
  });

  it('are nowhere repeated: every secret of the file is known, whatever it is called', () => {
    const found = secretsIn(SETTINGS);
    for (const secret of ['4711', 's3cr3t-t0ken-0123456', 'a0b1c2d3e4f5a6b7', 'scrypt:16384:8:1:c2FsdA==:aGFzaA=='])
      expect(found).toContain(secret);
    for (const open of ['9173', '192.168.1.20']) expect(found).not.toContain(open);
    expect(secretsIn('staffPin: 471100\nmonitor: {tokne: "abcd efgh"}')).toEqual(['abcd efgh', '471100']);
    expect(secretsIn('x: &t s3cr3t-t0ken\nmonitor: {token: *t}')).toContain('s3cr3t-t0ken');
  });
});

describe('every text of a report', () => {
  const scrub = createScrubber({ secrets: ['s3cr3t"\\t0ken', '4711'], home: '/home/anna', user: 'anna' });

  it.each([
    ['GET http://127.0.0.1:4173/#k=0123456789abcdef', 'GET http://127.0.0.1:4173/#k=***'],
    ['Authorization: Bearer abcdef.123', 'Authorization: Bearer ***'],
    ['{"x-vitrine-staff":"abcdef123"}', '{"x-vitrine-staff":"***"}'],
    ['token=abc&x=1', 'token=***'],
    ['smb://anna:pw@nas/share', 'smb://***@nas/share'],
    ['/home/anna/exhibition, /home/bert/x', '~/exhibition, /home/USER/x'],
    ['/media/anna/STICK/harbour', '/media/USER/STICK/harbour'],
    ['C:\\Users\\Bert\\x and C:\\\\Users\\\\Bert\\\\x', 'C:\\Users\\USER\\x and C:\\\\Users\\\\USER\\\\x'],
    ['file:///home/anna/x', 'file://~/x'],
    ['pin 4711!', 'pin ***!'],
    ['room anna-karenina of savanna', 'room anna-karenina of savanna'],
  ])('is clean: %s', (text, clean) => {
    expect(scrub(text)).toBe(clean);
  });

  it('holds no secret, as it is or in JSON, however often it was packed', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, unit: fc.integer({ min: 0x21, max: 0x7e }).map((c) => String.fromCharCode(c)) }),
        (secret) => {
          const clean = createScrubber({ secrets: [secret], home: '/', user: '' });
          const once = JSON.stringify({ message: `before ${secret} after` });
          for (const text of [
            secret,
            once,
            JSON.stringify({ line: once }),
            `http://k/?a=${encodeURIComponent(secret)}`,
          ]) {
            const found = clean(text);
            expect(found).not.toContain(secret);
            expect(found).not.toContain(JSON.stringify(secret).slice(1, -1));
          }
        },
      ),
    );
  });
});
