import { mount } from 'svelte';
import { preferences } from '../platform';
import '../shared/base.css';
import { router } from '../shell/router.svelte';
import Gallery from './Gallery.svelte';

// gallery.html?screen=table&theme=dark&zoom=150
const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme === 'dark' || theme === 'light') preferences.theme = theme;
if (asked.has('zoom')) preferences.zoom = Number(asked.get('zoom'));
if (asked.has('screen')) router.start(asked.get('screen') ?? '');

const target = document.getElementById('app');
if (target) mount(Gallery, { target });
