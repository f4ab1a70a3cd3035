// Entry: the workbench round the page, for who works on the folder. A kiosk does not serve it.
import { mount } from 'svelte';
import Workbench from './Workbench.svelte';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/palettes.css';
import './workbench.css';

mount(Workbench, { target: document.body });
