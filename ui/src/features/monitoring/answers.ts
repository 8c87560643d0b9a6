import type { Attachment } from '../../generated/attachments';
import type {
  Answer,
  Evaluation,
  EvaluationFormView,
  QuestionView,
  RecommendationView,
  Trend,
} from '../../generated/monitoring';
import { hundredths } from '../../text/monitoring';
import { sameHalf, type Half } from './semester';

/** An answer as people read it; '' for none. */
export function answerWords(
  question: QuestionView,
  answer: Answer | undefined,
  attachments: readonly Attachment[],
): string {
  if (answer === undefined) return '';
  if (typeof answer === 'number') return `${hundredths(answer * 100)} ${question.unit}`.trim();
  if (Array.isArray(answer))
    return answer.map((id) => attachments.find((one) => one.id === id)?.name ?? id).join('; ');
  return question.answers.find(({ word }) => word === answer)?.label ?? answer;
}

export const nameOf = (id: string | null, all: readonly RecommendationView[]): string =>
  id === null ? '' : (all.find((one) => one.id === id)?.name ?? id);

/** An evaluation as pairs of question and answer, answered ones only. */
export const factsOf = (
  form: EvaluationFormView,
  stored: Evaluation,
  attachments: readonly Attachment[],
): { label: string; value: string; wide: boolean }[] =>
  form.questions.flatMap((question) => {
    const value = answerWords(question, stored.answers[question.id], attachments);
    return value === '' ? [] : [{ label: question.text, value, wide: question.type === 'text' }];
  });

/** What was recorded as reached, where a question asks for the share of a measure; '' when nothing was. */
export function reachedWords({ id, type, unit }: QuestionView, { semesters }: Trend, half: Half): string {
  if (type !== 'number' || unit !== '%') return '';
  const share = semesters.find((one) => sameHalf(one, half))?.shares.find(({ measure }) => measure === id);
  return share === undefined ? '' : hundredths(share.percent);
}
