import type { FieldProblem } from '../generated/shared';
import { platformText } from '../text/platform';

/** What the core answers when it refuses: a stable code, a sentence for the person, what to do next. */
export class Problem extends Error {
  readonly code: string;
  readonly hint: string;
  /** What is said of single fields, when a form was refused. */
  readonly fields: readonly FieldProblem[];

  constructor(code: string, message: string, hint: string, fields: readonly FieldProblem[] = []) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.hint = hint;
    this.fields = fields;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isFieldProblem = (value: unknown): value is FieldProblem =>
  typeof value === 'object' &&
  value !== null &&
  'field' in value &&
  isText(value.field) &&
  'message' in value &&
  isText(value.message);

/** Turns whatever a command rejected with into a Problem; anything that is not one gets a general sentence. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown) {
    const { code, message } = thrown;
    const hint = 'hint' in thrown && isText(thrown.hint) ? thrown.hint : '';
    const fields =
      'fields' in thrown && Array.isArray(thrown.fields) ? thrown.fields.filter(isFieldProblem) : [];
    if (isText(code) && isText(message)) return new Problem(code, message, hint, fields);
  }
  return new Problem('window.unexpected', platformText.unexpected, platformText.unexpectedHint);
}
