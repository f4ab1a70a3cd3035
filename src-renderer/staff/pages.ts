// What stands on each page of the panel.
import type { Component } from 'svelte';
import type { PageName } from './page-names.ts';
import Actions from './pages/Actions.svelte';
import Content from './pages/Content.svelte';
import Health from './pages/Health.svelte';
import Hours from './pages/Hours.svelte';
import Log from './pages/Log.svelte';
import Screen from './pages/Screen.svelte';
import Sound from './pages/Sound.svelte';
import Visits from './pages/Visits.svelte';

export const PAGES: Readonly<Record<PageName, Component>> = {
  health: Health,
  content: Content,
  visits: Visits,
  hours: Hours,
  sound: Sound,
  screen: Screen,
  log: Log,
  actions: Actions,
};
