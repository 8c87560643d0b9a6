import type { SubmissionView } from '../../generated/submissions';
import { longDate } from '../../text/format';
import {
  proposerWords,
  relationWords,
  sideWords,
  submissionsText,
  submissionText as words,
} from '../../text/submissions';
import { regionName, type Known } from '../agreements/known';

interface Fact {
  label: string;
  value: string;
  wide?: boolean;
}

/** The partners by name; our own region is none. */
export function partnersOf({ submission }: SubmissionView, known: Known): string {
  const names = submission.subject.parties
    .filter(({ region_code }) => region_code !== known.register.office.region_code)
    .map(({ name, region_code }) => {
      const region = known.reference.regions.find(({ code }) => code === region_code);
      return name !== '' || !region ? name : regionName(region);
    });
  return names.filter(Boolean).join('; ') || submissionsText.noPartner;
}

const reply = (answer: boolean | null): string =>
  answer === null ? words.open : answer ? words.yes : words.no;

/** What was typed of a submission, as pairs of label and value. */
export function factsOf(view: SubmissionView, known: Known): Fact[] {
  const { submission } = view;
  const { subject } = submission;
  return [
    { label: words.partner, value: partnersOf(view, known), wide: true },
    { label: words.initiative, value: sideWords[submission.initiative] },
    { label: words.relation, value: relationWords[submission.relation] },
    {
      label: words.proposer,
      value: `${submission.proposer_name} (${proposerWords[submission.proposer_type]})`,
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
    {
      label: words.dprd,
      value: [
        words.answer(words.burdens, reply(subject.burdens_society)),
        words.answer(words.unbudgeted, reply(subject.unbudgeted)),
      ].join('; '),
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
