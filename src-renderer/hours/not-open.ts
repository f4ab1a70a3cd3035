// What nobody needs while the exhibit is open.
export { default as Closed } from '../screens/Closed.svelte';
export { default as Resting } from '../screens/Resting.svelte';
