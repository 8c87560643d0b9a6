import type { SubmissionView } from '../../generated/submissions';
import { longDate } from '../../text/format';
import {
  proposerWords,
  relationWords,
  sideWords,
  submissionsText,
  submissionText as words,
} from '../../text/submissions';
import { router } from '../../shell/router.svelte';
import { regionName, type Known } from '../agreements/known';

interface Fact {
  label: string;
  value: string;
  wide?: boolean;
  links?: { label: string; open: () => void }[];
}

/** The partners with their names; our own region is none. */
const partners = ({ submission }: SubmissionView, known: Known): { name: string; key: string }[] =>
  submission.subject.parties
    .filter(({ region_code }) => region_code !== known.register.office.region_code)
    .map(({ name, region_code }) => {
      const region = known.reference.regions.find(({ code }) => code === region_code);
      return { name: name !== '' || !region ? name : regionName(region), key: region_code ?? name };
    })
    .filter(({ name }) => name !== '');

/** The partners by name. */
export const partnersOf = (view: SubmissionView, known: Known): string =>
  partners(view, known)
    .map(({ name }) => name)
    .join('; ') || submissionsText.noPartner;

const linkTo = (name: string, key = name) => ({
  label: name,
  open: () => router.go('partner', { id: key }),
});

const reply = (answer: boolean | null): string =>
  answer === null ? words.open : answer ? words.yes : words.no;

/** What was typed of a submission, as pairs of label and value. */
export function factsOf(view: SubmissionView, known: Known): Fact[] {
  const { submission } = view;
  const { subject } = submission;
  const named = partners(view, known);
  // Regions are known by their codes, which a proposer has none of; a work unit of ours is no partner.
  const isPartner = ['partner', 'ministry'].includes(submission.proposer_type);
  return [
    {
      label: words.partner,
      value: named.length === 0 ? submissionsText.noPartner : '',
      links: named.map(({ name, key }) => linkTo(name, key)),
      wide: true,
    },
    { label: words.path, value: view.path_name },
    { label: words.initiative, value: sideWords[submission.initiative] },
    { label: words.relation, value: relationWords[submission.relation] },
    {
      label: words.proposer,
      value: isPartner
        ? `(${proposerWords[submission.proposer_type]})`
        : `${submission.proposer_name} (${proposerWords[submission.proposer_type]})`,
      links: isPartner ? [linkTo(submission.proposer_name)] : [],
      wide: true,
    },
    {
      label: words.letter,
      value: words.letterOf(submission.letter_number, submission.letter_dated),
      wide: true,
    },
    {
      label: words.sent,
      value: submission.letter_sent === null ? '' : longDate(submission.letter_sent),
    },
    {
      label: words.received,
      value: submission.letter_received === null ? '' : longDate(submission.letter_received),
    },
    view.addendum === null
      ? {
          label: words.dprd,
          value: [
            words.answer(words.burdens, reply(subject.burdens_society)),
            words.answer(words.unbudgeted, reply(subject.unbudgeted)),
          ].join('; '),
          wide: true,
        }
      : {
          label: words.dprd,
          value: words.answer(view.addendum.question, reply(submission.addendum_burden ?? null)),
          wide: true,
        },
    ...(['purpose', 'object', 'scope'] as const)
      .filter((name) => subject[name] !== '')
      .map((name) => ({ label: words[name], value: subject[name], wide: true })),
    ...(submission.liaisons.length === 0
      ? []
      : [
          {
            label: words.liaisons,
            value: submission.liaisons
              .map(({ name, job, contact }) => [name, job, contact].filter(Boolean).join(', '))
              .join('; '),
            wide: true,
          },
        ]),
  ];
}
