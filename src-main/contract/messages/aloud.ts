// The words that only read-aloud says, in English: part of what a curator's language has to hold.

export const aloudEn = {
  // a keypad's keys have shapes rather than names
  readAloudOn: 'Read aloud is on. The arrow keys lead to the next thing and back, the select key chooses it.',
  readAloudOff: 'Read aloud is off.',
  roleButton: 'button',
  roleSlider: 'slider',
  stateOn: 'on',
  stateOff: 'off',
  stateChosen: 'chosen',
  stateUnavailable: 'not available now',
  faster: 'Faster',
  slower: 'Slower',
} as const;
