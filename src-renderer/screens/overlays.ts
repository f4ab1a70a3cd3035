// What a visitor needs only after the first touch: the pages that lie over a place, the player of recordings, sign language, and
// the look at what is left of a visit. One script of its own, fetched once attract stands on the screen.
export { createHowlerSound } from '../narration/howler-sound.ts';
export { default as About } from './About.svelte';
export { default as Pages } from '../components/Pages.svelte';
export { default as Accounts } from './Accounts.svelte';
export { default as Closer } from './Closer.svelte';
export { default as Glossary } from './Glossary.svelte';
export { default as Languages } from './Languages.svelte';
export { default as More } from './More.svelte';
export { default as Settings } from './Settings.svelte';
export { default as StillThere } from './StillThere.svelte';
export { default as TakeAway } from './TakeAway.svelte';
export { default as Transcript } from './Transcript.svelte';
export { default as SignVideo } from '../visuals/SignVideo.svelte';
export { hallGroups } from './hall-groups.ts';
export { leaksAfterVisit } from '../visit/post-condition.ts';
export { overlaySeconds } from './overlay-words.ts';
