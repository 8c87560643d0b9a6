import type { MonitoringForms, MonitoringItem } from '../../generated/monitoring';
import type { Column } from '../../shared/table/columns';
import { hundredths, monitoringText } from '../../text/monitoring';
import { partsOf, partShort, signOf } from './parts';

const words = monitoringText.column;

export const recommendationName = (id: string | null, { recommendations }: MonitoringForms): string =>
  id === null ? '' : (recommendations.find((one) => one.id === id)?.name ?? id);

/** What tells agreements of one title apart: with whom, and whose. */
export const besides = ({ partner, work_units }: MonitoringItem): string[] =>
  [partner, work_units.join('; ')].filter(Boolean);

/** The columns of the list: a sign for each part; the core orders it by title. */
export const columnsOf = (forms: MonitoringForms): readonly Column<MonitoringItem>[] => [
  {
    id: 'title',
    title: words.title,
    width: 200,
    grow: 1,
    fixed: true,
    custom: true,
    text: (item) => [item.title, ...besides(item)].join('\n'),
  },
  {
    id: 'work_units',
    title: words.work_units,
    width: 132,
    hiddenAtFirst: true,
    text: ({ work_units }) => work_units.join('; '),
  },
  ...partsOf(forms.forms).map((part) => ({
    id: `part:${part}`,
    title: partShort(part, forms.forms),
    width: part === 'progress' ? 120 : 106,
    custom: true,
    text: (item: MonitoringItem) => signOf(item, part).label,
  })),
  {
    id: 'score',
    title: words.score,
    width: 72,
    align: 'end',
    text: ({ score }) => (score === null ? '' : hundredths(score)),
  },
  {
    id: 'recommendation',
    title: words.recommendation,
    width: 116,
    text: ({ recommendation }) => recommendationName(recommendation, forms),
  },
];
