import Activity from '@lucide/svelte/icons/activity';
import Building from '@lucide/svelte/icons/building';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CalendarRange from '@lucide/svelte/icons/calendar-range';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import FileInput from '@lucide/svelte/icons/file-input';
import FileSpreadsheet from '@lucide/svelte/icons/file-spreadsheet';
import FileText from '@lucide/svelte/icons/file-text';
import Handshake from '@lucide/svelte/icons/handshake';
import History from '@lucide/svelte/icons/history';
import House from '@lucide/svelte/icons/house';
import Inbox from '@lucide/svelte/icons/inbox';
import LayoutGrid from '@lucide/svelte/icons/layout-grid';
import Layers from '@lucide/svelte/icons/layers';
import MapIcon from '@lucide/svelte/icons/map';
import ScanSearch from '@lucide/svelte/icons/scan-search';
import Send from '@lucide/svelte/icons/send';
import SettingsIcon from '@lucide/svelte/icons/settings';
import type { Screen } from '../shell/screens';
import { agendaText } from '../text/agenda';
import { agreementsText } from '../text/agreements';
import { formText } from '../text/agreement-form';
import { recordText } from '../text/agreement-record';
import { complianceText } from '../text/compliance';
import { consolidatedText } from '../text/consolidated';
import { exchangeText } from '../text/exchange';
import { helpText } from '../text/help-screen';
import { homeText } from '../text/home';
import { importsText } from '../text/imports';
import { operationsText } from '../text/operations';
import { lettersText } from '../text/letters';
import { mapFormText, mappingText, mapRowText } from '../text/mapping';
import { meetingFormText, meetingsText, meetingText } from '../text/meetings';
import { mergingText } from '../text/merging';
import { monitoringFormText, monitoringText } from '../text/monitoring';
import { partnerFormText, partnersText } from '../text/partners';
import { recapText } from '../text/recap';
import { settingsText } from '../text/settings';
import { submissionFormText, submissionsText } from '../text/submissions';
import { twinsText } from '../text/twins';

/** Every screen there is. Only what works is listed. */
export const screens: readonly Screen[] = [
  {
    id: 'home',
    title: homeText.title,
    icon: House,
    menu: 'main',
    own: true,
    words: homeText.palette,
    load: () => import('./home/HomeScreen.svelte'),
  },
  {
    id: 'agenda',
    title: agendaText.title,
    icon: CalendarClock,
    menu: 'main',
    own: true,
    words: agendaText.palette,
    load: () => import('./agenda/AgendaScreen.svelte'),
  },
  {
    id: 'mapping',
    title: mappingText.title,
    icon: MapIcon,
    menu: 'main',
    own: true,
    words: mappingText.palette,
    load: () => import('./mapping/MappingScreen.svelte'),
  },
  {
    id: 'map-row',
    title: mapRowText.screen,
    icon: MapIcon,
    under: 'mapping',
    load: () => import('./mapping/MapRowScreen.svelte'),
  },
  {
    id: 'map-row-form',
    title: mapFormText.newTitle,
    icon: MapIcon,
    under: 'mapping',
    load: () => import('./mapping/MapRowFormScreen.svelte'),
  },
  {
    id: 'submissions',
    title: submissionsText.title,
    icon: FileInput,
    menu: 'main',
    own: true,
    words: submissionsText.palette,
    load: () => import('./submissions/SubmissionsScreen.svelte'),
  },
  {
    id: 'submission',
    title: submissionsText.screen,
    icon: FileInput,
    under: 'submissions',
    load: () => import('./submissions/SubmissionScreen.svelte'),
  },
  {
    id: 'submission-form',
    title: submissionFormText.newTitle,
    icon: FileInput,
    under: 'submissions',
    load: () => import('./submissions/SubmissionFormScreen.svelte'),
  },
  {
    id: 'meetings',
    title: meetingsText.title,
    icon: CalendarRange,
    under: 'submissions',
    words: meetingsText.palette,
    load: () => import('./meetings/MeetingsScreen.svelte'),
  },
  {
    id: 'meeting',
    title: meetingText.screen,
    icon: CalendarRange,
    under: 'submissions',
    load: () => import('./meetings/MeetingScreen.svelte'),
  },
  {
    id: 'meeting-form',
    title: meetingFormText.newTitle,
    icon: CalendarRange,
    under: 'submissions',
    load: () => import('./meetings/MeetingFormScreen.svelte'),
  },
  {
    id: 'agreements',
    title: agreementsText.title,
    icon: Handshake,
    menu: 'main',
    own: true,
    words: agreementsText.palette,
    load: () => import('./agreements/AgreementsScreen.svelte'),
  },
  {
    id: 'agreement',
    title: recordText.screen,
    icon: Handshake,
    under: 'agreements',
    load: () => import('./agreements/AgreementScreen.svelte'),
  },
  {
    id: 'imports',
    title: importsText.title,
    icon: FileSpreadsheet,
    under: 'agreements',
    words: importsText.palette,
    load: () => import('./imports/ImportsScreen.svelte'),
  },
  {
    id: 'operations',
    title: operationsText.title,
    icon: History,
    under: 'settings',
    words: operationsText.palette,
    load: () => import('./operations/OperationsScreen.svelte'),
  },
  {
    id: 'agreement-form',
    title: formText.newTitle,
    icon: Handshake,
    under: 'agreements',
    load: () => import('./agreements/AgreementFormScreen.svelte'),
  },
  {
    id: 'monitoring',
    title: monitoringText.title,
    icon: Activity,
    menu: 'main',
    own: true,
    words: monitoringText.palette,
    load: () => import('./monitoring/MonitoringScreen.svelte'),
  },
  {
    id: 'monitoring-form',
    title: monitoringFormText.screen,
    icon: Activity,
    under: 'monitoring',
    load: () => import('./monitoring/SemesterScreen.svelte'),
  },
  {
    id: 'recap',
    title: recapText.title,
    icon: ChartColumn,
    menu: 'main',
    own: true,
    words: recapText.palette,
    load: () => import('./recap/RecapScreen.svelte'),
  },
  {
    id: 'partners',
    title: partnersText.title,
    icon: Building,
    menu: 'main',
    own: true,
    words: partnersText.palette,
    load: () => import('./partners/PartnersScreen.svelte'),
  },
  {
    id: 'partner',
    title: partnersText.screen,
    icon: Building,
    under: 'partners',
    load: () => import('./partners/PartnerScreen.svelte'),
  },
  {
    id: 'partner-form',
    title: partnerFormText.newTitle,
    icon: Building,
    under: 'partners',
    load: () => import('./partners/PartnerFormScreen.svelte'),
  },
  {
    id: 'letters',
    title: lettersText.title,
    icon: FileText,
    menu: 'main',
    words: lettersText.palette,
    load: () => import('./letters/LettersScreen.svelte'),
  },
  {
    id: 'letter',
    title: lettersText.letter.screen,
    icon: FileText,
    under: 'letters',
    load: () => import('./letters/LetterScreen.svelte'),
  },
  {
    id: 'letter-new',
    title: lettersText.create,
    icon: FileText,
    under: 'letters',
    load: () => import('./letters/LetterWizardScreen.svelte'),
  },
  {
    id: 'letter-check',
    title: lettersText.check,
    icon: ScanSearch,
    under: 'letters',
    load: () => import('./letters/VerifyScreen.svelte'),
  },
  {
    id: 'exchange',
    title: exchangeText.title,
    icon: Send,
    menu: 'main',
    words: exchangeText.palette,
    load: () => import('./exchange/ExchangeScreen.svelte'),
  },
  {
    id: 'merging',
    title: mergingText.title,
    icon: Inbox,
    menu: 'main',
    bureau: true,
    words: mergingText.palette,
    load: () => import('./merging/MergingScreen.svelte'),
  },
  {
    id: 'compliance',
    title: complianceText.title,
    icon: LayoutGrid,
    menu: 'main',
    bureau: true,
    words: complianceText.palette,
    load: () => import('./compliance/ComplianceScreen.svelte'),
  },
  {
    id: 'consolidated',
    title: consolidatedText.title,
    icon: Layers,
    menu: 'main',
    bureau: true,
    words: consolidatedText.palette,
    load: () => import('./consolidated/ConsolidatedScreen.svelte'),
  },
  {
    id: 'consolidated-record',
    title: consolidatedText.record.screen,
    icon: Layers,
    under: 'consolidated',
    bureau: true,
    load: () => import('./consolidated/RecordScreen.svelte'),
  },
  {
    id: 'twin',
    title: twinsText.screen,
    icon: Layers,
    under: 'consolidated',
    bureau: true,
    load: () => import('./twins/TwinScreen.svelte'),
  },
  {
    id: 'settings',
    title: settingsText.title,
    icon: SettingsIcon,
    menu: 'foot',
    words: settingsText.palette,
    load: () => import('./settings/SettingsScreen.svelte'),
  },
  {
    id: 'help',
    title: helpText.title,
    icon: CircleHelp,
    menu: 'foot',
    load: () => import('./help/HelpScreen.svelte'),
  },
];

const aboutOwn = ({ own, under }: Screen): boolean =>
  own === true || screens.some(({ id, own: above }) => above === true && id === under);

/** The screens of an office: those of a bureau are for provinces and the ministry, which has no cooperation of its own. */
export const screensOf = (office: { is_bureau: boolean; is_ministry: boolean }): readonly Screen[] =>
  screens.filter(
    (screen) => (office.is_bureau || !screen.bureau) && !(office.is_ministry && aboutOwn(screen)),
  );

/** The screen the window starts with. */
export const home = 'home';

/** The same for an office: the ministry's begins with what came. */
export const homeOf = (office: { is_ministry: boolean }): string => (office.is_ministry ? 'merging' : home);
