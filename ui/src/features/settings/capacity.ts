import type { Official } from '../../generated/settings';

/** In whose name an official signs. `lines` is for wording that fits none of the usual forms. */
export type Acting = 'own' | 'an' | 'ub' | 'lines';
export const prefixes = ['', 'Plt.', 'Plh.', 'Pj.', 'Pjs.'] as const;
export type Prefix = (typeof prefixes)[number];

export interface Capacity {
  /** Plt., Plh., Pj. or Pjs. before the job. */
  prefix: Prefix;
  /** The job without its prefix. */
  job: string;
  acting: Acting;
  /** After "a.n.": WALI KOTA MALANG. */
  behalf: string;
  /** The job that hands on with "u.b.": SEKRETARIS DAERAH. */
  through: string;
  /** The lines as they are, for `lines`. */
  lines: string[];
}

/** Reads the printed lines of an official back into what a form asks. */
export function readCapacity({ job, capacity }: Pick<Official, 'job' | 'capacity'>): Capacity {
  const prefix = prefixes.find((one) => one !== '' && job.startsWith(`${one} `)) ?? '';
  const rest = {
    prefix,
    job: prefix === '' ? job : job.slice(prefix.length + 1),
    behalf: '',
    through: '',
    lines: capacity,
  };
  const behalf = /^a\.n\. (.+)$/.exec(capacity[0] ?? '')?.[1] ?? '';
  if (capacity.length === 0) return { ...rest, acting: 'own' };
  if (capacity.length === 1 && behalf !== '') return { ...rest, acting: 'an', behalf };
  if (capacity.length === 3 && behalf !== '' && capacity[2] === 'u.b.') {
    return { ...rest, acting: 'ub', behalf, through: capacity[1] ?? '' };
  }
  return { ...rest, acting: 'lines' };
}

/** The lines above the job, and the job, as the paper prints them. */
export function writtenCapacity(from: Capacity): Pick<Official, 'job' | 'capacity'> {
  const job = from.prefix === '' ? from.job.trim() : `${from.prefix} ${from.job.trim()}`;
  const behalf = `a.n. ${from.behalf.trim()}`;
  const lines = {
    own: [],
    an: [behalf],
    ub: [behalf, from.through.trim(), 'u.b.'],
    lines: from.lines.map((line) => line.trim()).filter((line) => line !== ''),
  }[from.acting];
  return { job, capacity: lines };
}

/** Nobody yet: a form to begin with. */
export const blankOfficial = (): Official => ({
  id: '',
  name: '',
  job: '',
  rank: '',
  nip: '',
  capacity: [],
  letterhead: 'secretariat',
  active: true,
  rev: 0,
});
