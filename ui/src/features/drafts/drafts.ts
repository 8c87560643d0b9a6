import type { Draft } from '../../generated/drafts';
import { paramsOfDraft } from '../monitoring/form-opening';
import { submissionOfDraft } from '../submissions/evidence-draft';

/**
 * The screen that goes on with a draft. Keys are the core's: `agreement:new:<id>`, `agreement:<id>`, `letter:<id>`,
 * `evidence:<submission>:<stage>:<evidence>[:<event>]`,
 * `map_row:new:<id>`, `map_row:<id>`, `meeting:new:<id>`, `meeting:<id>`, `monitoring:<id>:<year>:<semester>`,
 * `partner:new:<id>`, `partner:<key>`, `submission:new:<id>`, `submission:<id>`.
 */
export function placeOfDraft({ key, form }: Pick<Draft, 'key' | 'form'>): {
  screen: string;
  params: Record<string, string>;
} {
  if (form === 'evidence') return { screen: 'submission', params: { id: submissionOfDraft(key) } };
  if (form === 'letter') return { screen: 'letter-new', params: { draft: key } };
  if (key.startsWith('map_row:new:')) return { screen: 'map-row-form', params: { draft: key } };
  if (form === 'map-row') return { screen: 'map-row-form', params: { id: key.slice('map_row:'.length) } };
  if (form === 'monitoring') return { screen: 'monitoring-form', params: paramsOfDraft(key) };
  if (key.startsWith('meeting:new:')) return { screen: 'meeting-form', params: { draft: key } };
  if (form === 'meeting') return { screen: 'meeting-form', params: { id: key.slice('meeting:'.length) } };
  if (key.startsWith('partner:new:')) return { screen: 'partner-form', params: { draft: key } };
  if (form === 'partner') return { screen: 'partner-form', params: { id: key.slice('partner:'.length) } };
  if (key.startsWith('submission:new:')) return { screen: 'submission-form', params: { draft: key } };
  if (form === 'submission')
    return { screen: 'submission-form', params: { id: key.slice('submission:'.length) } };
  if (key.startsWith('agreement:new:')) return { screen: 'agreement-form', params: { draft: key } };
  return { screen: 'agreement-form', params: { id: key.slice('agreement:'.length) } };
}
