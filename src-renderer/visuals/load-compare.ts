// The comparison is a script of its own: most visits never see one.

export const loadCompare = () => import('./Compare.svelte');
