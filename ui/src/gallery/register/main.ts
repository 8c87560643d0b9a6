import { mount } from 'svelte';
import regionsCsv from '../../../../assets/reference/regions.csv?raw';
import formsCsv from '../../../../assets/reference/legal-forms.csv?raw';
import tilesToml from '../../../../assets/reference/tiles.toml?raw';
import urusanCsv from '../../../../assets/reference/urusan.csv?raw';
import { home, screensOf } from '../../features/screens';
import { session } from '../../features/session/session.svelte';
import { preferences } from '../../platform';
import { fake } from '../../platform/fake';
import '../../shared/base.css';
import { router } from '../../shell/router.svelte';
import Shell from '../../shell/Shell.svelte';
import { answer, state } from './core';
import { answerHeard } from './heard';
import { nationReport } from './nation';
import { readReference } from './reference';

// register.html?screen=agreement&id=a3&theme=dark&empty
const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme === 'dark' || theme === 'light') preferences.theme = theme;
if (asked.has('zoom')) preferences.zoom = Number(asked.get('zoom'));
const reference = readReference(regionsCsv, urusanCsv, formsCsv);
answer(asked.has('empty'), reference);
answerHeard(asked.has('empty'), asked.has('bureau'));
const start = state(asked.has('empty'));
if (asked.has('ministry') && start.register) {
  start.register.is_bureau = start.register.is_ministry = true;
  start.register.office.region_code = '00';
  start.register.region_name = 'Kementerian Dalam Negeri';
  start.register.today = '2026-02-09';
  fake.on('compliance_report', (request) =>
    nationReport(reference.regions, tilesToml, request, asked.has('empty')),
  );
} else if (asked.has('bureau') && start.register) {
  start.register.is_bureau = true;
  start.register.office.region_code = '35';
  start.register.region_name = 'Provinsi Jawa Timur';
  start.register.today = '2026-02-09';
}
session.take(start);
const known = new Set(['screen', 'theme', 'zoom', 'empty', 'many', 'bureau', 'ministry', 'do']);
router.start(
  asked.get('screen') ?? home,
  Object.fromEntries([...asked.entries()].filter(([name]) => !known.has(name))),
);
if (asked.has('tab')) router.keep('tab', asked.get('tab'));
if (asked.has('view')) router.keep('view', asked.get('view'));

const titles = asked.has('ministry')
  ? { office: 'Kementerian Dalam Negeri', unit: 'Direktorat Dekonsentrasi, Tugas Pembantuan, dan Kerja Sama' }
  : asked.has('bureau')
    ? { office: 'Pemerintah Provinsi Jawa Timur', unit: 'Biro Pemerintahan dan Otonomi Daerah' }
    : { office: 'Pemerintah Kota Malang', unit: 'Bagian Kerja Sama' };
const target = document.getElementById('app');
if (target)
  mount(Shell, {
    target,
    props: {
      screens: screensOf(start.register ?? { is_bureau: false, is_ministry: false }),
      home,
      session: {
        ...titles,
        sample: true,
        readOnly: null,
      },
    },
  });

// register.html?do=Simpan presses the button of that name once it is there; for looking at what follows.
for (const [at, name] of (asked.get('do') ?? '').split('|').entries()) {
  if (name === '') continue;
  setTimeout(
    () => {
      const named = [...document.querySelectorAll<HTMLElement>('button, [role=tab], [role=menuitem]')];
      named.find((one) => (one.getAttribute('aria-label') ?? one.innerText).trim().startsWith(name))?.click();
    },
    900 + at * 500,
  );
}
