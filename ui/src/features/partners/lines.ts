import type { MonitoringForms } from '../../generated/monitoring';
import type { PartnerView } from '../../generated/partners';
import type { PathView } from '../../generated/submissions';
import { kindWords, statusTones, statusWords } from '../../text/agreements';
import { number, shortDate } from '../../text/format';
import { hundredths } from '../../text/monitoring';
import { partnerText as words } from '../../text/partners';
import { outcomeTones, outcomeWords } from '../../text/submissions';
import { pathOf, stageName } from '../submissions/paths';

/** Submissions as lines: what waits and since when. */
export const submissionLines = ({ submissions }: PartnerView, paths: readonly PathView[]) =>
  submissions.map((item) => {
    const path = pathOf(paths, item.path);
    const waits = item.outcome === 'open' && item.waiting !== '';
    return {
      id: item.id,
      title: item.title,
      note: [path?.name ?? '', waits ? words.waits(stageName(path, item.waiting), shortDate(item.since)) : '']
        .filter(Boolean)
        .join(' · '),
      pill: { tone: outcomeTones[item.outcome], label: outcomeWords[item.outcome] },
    };
  });

/** Agreements as lines: kind, number, term. */
export const agreementLines = ({ agreements }: PartnerView) =>
  agreements.items.map((item) => ({
    id: item.id,
    title: item.title,
    note: [
      kindWords[item.kind].short,
      item.number,
      item.starts === null
        ? ''
        : item.ends === null
          ? words.since(shortDate(item.starts))
          : words.term(shortDate(item.starts), shortDate(item.ends)),
    ]
      .filter(Boolean)
      .join(' · '),
    pill: { tone: statusTones[item.status], label: statusWords[item.status] },
  }));

/** Evaluations as lines: the newest round of each agreement, its score and its recommendation. */
export const evaluationLines = ({ evaluations }: PartnerView, forms: MonitoringForms | null) =>
  evaluations.map((one) => ({
    id: one.agreement,
    title: one.title,
    note: [
      words.round(number(one.round), one.year),
      one.score === null ? words.noScore : words.score(hundredths(one.score)),
    ].join(' · '),
    pill:
      one.recommendation === null
        ? undefined
        : {
            tone: 'blue' as const,
            label:
              forms?.recommendations.find(({ id }) => id === one.recommendation)?.name ?? one.recommendation,
          },
  }));
