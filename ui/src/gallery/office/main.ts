import { mount } from 'svelte';
import * as office from '../../../tests/office';
import App from '../../App.svelte';
import { preferences } from '../../platform';
import '../../shared/base.css';
import { router } from '../../shell/router.svelte';
import { answer } from './core';

// office.html?screen=letters&theme=dark&start=first|problem|sample|bureau|lookonly&none
const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme === 'dark' || theme === 'light') preferences.theme = theme;
if (asked.has('zoom')) preferences.zoom = Number(asked.get('zoom'));

const starts = {
  first: office.sessionState({ register: null }),
  problem: office.sessionState({
    register: null,
    problem: {
      code: 'registry.in_use',
      message: 'Register sedang dibuka oleh Sari di PC-KERJASAMA-2 sejak 09.14.',
      hint: 'Tutup Ikat di sana, lalu coba lagi.',
    },
  }),
  sample: office.sessionState({ register: office.register({ office: office.office('malang') }) }),
  bureau: office.sessionState({
    register: office.register({
      is_bureau: true,
      region_name: 'Provinsi Jawa Timur',
      office: {
        ...office.office(),
        region_code: '35',
        unit_name: 'Biro Pemerintahan dan Otonomi Daerah',
      },
    }),
  }),
  lookonly: office.sessionState({
    register: office.register({
      look_only: {
        code: 'place.network',
        message: 'Lihat saja: register berada di folder jaringan (cifs).',
        hint: 'Salin folder register ke diska komputer ini untuk mengubahnya.',
      },
    }),
  }),
};
const start = asked.get('start') as keyof typeof starts | null;
answer(start ? starts[start] : office.sessionState(), asked.has('none'));
if (asked.has('step'))
  preferences.keep('first-start', {
    step: asked.get('step'),
    form: {
      region: '35.73',
      unit: 'Bagian Kerja Sama',
      letters: office.letterSettings(),
      official: office.official({ id: '' }),
      signerSkipped: false,
      units: 'Dinas Pendidikan dan Kebudayaan\nDinas Kesehatan\nDinas Perhubungan\nDinas Kesehatan',
    },
  });

const target = document.getElementById('app');
if (target) mount(App, { target });
const known = ['screen', 'theme', 'zoom', 'start', 'none', 'step', 'do'];
// After the register opened, which starts the window over.
setTimeout(() => {
  const screen = asked.get('screen');
  if (screen) router.go(screen, Object.fromEntries([...asked].filter(([name]) => !known.includes(name))));
}, 300);

// office.html?do=Lanjut|Lanjut presses the buttons of these names one after the other; for looking at what follows.
for (const [at, name] of (asked.get('do') ?? '').split('|').entries()) {
  if (name === '') continue;
  setTimeout(
    () => {
      const named = [...document.querySelectorAll<HTMLElement>('button, [role=tab], [role=menuitem], label')];
      named.find((one) => (one.getAttribute('aria-label') ?? one.innerText).trim().startsWith(name))?.click();
    },
    1400 + at * 600,
  );
}
