// Entry: the page.
import { mount } from 'svelte';
import App from './App.svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/palettes.css';
import './styles/base.css';
import './styles/drawing.css';
import './styles/figures.css';

mount(App, { target: document.body });
