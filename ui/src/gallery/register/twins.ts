/** Pairs of records of East Java that may be one agreement; keeps what is said of them. */
import type { OfficeRef } from '../../generated/consolidated';
import type { Reference } from '../../generated/reference';
import type { TwinKey, TwinOf, TwinPair, TwinSide, TwinVerdict, TwinView } from '../../generated/twins';
import { basisOf } from '../../features/twins/compare';
import { pairOf, wordOf } from '../../features/twins/pairs';
import { fake } from '../../platform/fake';
import { officesOf } from './consolidated';
import { agreementAt } from './records';

const titles = [
  [
    'Pengendalian Pencemaran Air Sungai Brantas di Wilayah Perbatasan',
    'Pengendalian Pencemaran Sungai Brantas pada Wilayah Perbatasan Daerah',
  ],
  [
    'Pengelolaan Sampah Tempat Pemrosesan Akhir Regional Malang Raya',
    'Pengelolaan Sampah Tempat Pemrosesan Akhir Regional Malang Raya',
  ],
  [
    'Penyediaan Air Minum Lintas Kabupaten/Kota Sumber Wendit',
    'Pemanfaatan Sumber Air Wendit untuk Penyediaan Air Minum',
  ],
  ['Pelayanan Rujukan Kesehatan bagi Penduduk Perbatasan Antardaerah', 'Penanganan Banjir Lintas Batas'],
] as const;

function sideAt(office: OfficeRef, partner: string, at: number, title: string): TwinSide {
  const day = `2024-0${(at % 8) + 1}-1${at % 9}`;
  return {
    office,
    id: `t${at}-${office.sender}`,
    kind: at % 3 === 0 ? 'ksdd-wajib' : 'ksdd-sukarela',
    title,
    partner,
    number: `100.3.7.1/${(at * 37) % 900}/${office.region_code}.112/2024`,
    signed: day,
    starts: day,
    ends: `2029${day.slice(4)}`,
    ended_on: null,
  };
}

export function pairAt(offices: readonly OfficeRef[], at: number): TwinPair {
  const nth = (place: number) => offices[place % offices.length] as OfficeRef;
  const one = nth(at % 4 === 0 ? 0 : (at % 17) + 1);
  const other = nth(((at * 5) % 17) + 19);
  const [first, second] = titles[at % titles.length] ?? titles[0];
  const near = at % 3 === 1;
  const right = sideAt(other, one.region_name, at, second);
  return {
    one: sideAt(one, other.region_name, at, first),
    other: near && right.signed ? { ...right, signed: `${right.signed.slice(0, 8)}20` } : right,
    score: 113 - at,
    reasons: [
      { sign: 'same-regions', points: 30, figure: null },
      near ? { sign: 'near-day', points: 12, figure: 8 } : { sign: 'same-day', points: 30, figure: null },
      at % 4 === 3
        ? { sign: 'other-number', points: -15, figure: 31 }
        : { sign: 'same-number', points: 35, figure: null },
      first === second
        ? { sign: 'same-title', points: 18, figure: null }
        : { sign: 'similar-title', points: 11, figure: 78 },
    ],
    verdict: null,
    changed: [],
  };
}

const formOf = (side: TwinSide, against: TwinSide) => {
  const agreement = agreementAt('a1');
  return {
    ...agreement,
    kind: side.kind,
    title: side.title,
    work_units: [],
    signer: '',
    parties: [side, against].map(({ office }, index) => ({
      id: `p${index}`,
      type: 'region' as const,
      region_code: office.region_code,
      name: office.region_name,
      signer: '',
      capacity: '',
      mandate: '',
    })),
    documents: agreement.documents.slice(0, 1).map((document) => ({
      ...document,
      signed: side.signed,
      starts: side.starts,
      ends: side.ends,
      numbers: [{ party_id: 'p0', number: side.number }],
    })),
  };
};
export function viewOf(pair: TwinPair): TwinView {
  return {
    pair,
    one_form: formOf(pair.one, pair.other),
    other_form: formOf(pair.other, pair.one),
    fields:
      pair.one.title === pair.other.title
        ? []
        : [
            { field: 'title', before: pair.one.title, after: pair.other.title },
            { field: 'amount', before: 250_000_000_00, after: 310_000_000_00 },
            {
              field: 'purpose',
              before: 'Menjaga mutu air sungai di perbatasan.',
              after: 'Menjaga mutu air sungai dan menata bantarannya di perbatasan kedua daerah.',
            },
            { field: 'parties[0].signer', before: 'Sanusi Contoh', after: 'Drs. Sanusi Contoh, M.M.' },
          ],
  };
}

export function verdictOf(pair: TwinPair, more: Partial<TwinVerdict> = {}): TwinVerdict {
  const view = viewOf(pair);
  return {
    ...pairOf(pair),
    verdict: 'same',
    note: '',
    one_seen: basisOf(view.one_form, pair.one),
    other_seen: basisOf(view.other_form, pair.other),
    decided_at: '2026-01-14T03:10:00Z',
    decided_by: 'Rina Wulandari',
    ...more,
  };
}
/** A verdict that rests on another day and another number than are there now. */
export function staleAt(offices: readonly OfficeRef[], at: number): TwinPair {
  const pair = pairAt(offices, at);
  const verdict = verdictOf(pair, { note: 'Naskah diperlihatkan kedua kantor, 14 Januari 2026.' });
  return {
    ...pair,
    verdict: {
      ...verdict,
      other_seen: { ...verdict.other_seen, signed: '2024-02-28', numbers: ['10037112'] },
    },
    changed: ['signed', 'numbers'],
  };
}

/** Sets the answers of Kembar. */
export function answerTwins(empty: boolean, reference: Reference): void {
  const offices = officesOf(reference);
  const sides = empty ? 0 : 26;
  let pairs = Array.from({ length: sides }, (_, at) => {
    if (at === 0) return staleAt(offices, 1);
    const pair = pairAt(offices, at + 2);
    if (at < 18) return pair;
    return {
      ...pair,
      verdict: verdictOf(pair, { verdict: at < 23 ? 'same' : 'apart', note: 'Sudah dicocokkan.' }),
    };
  });
  const isOpen = ({ verdict, changed }: TwinPair) => verdict === null || changed.length > 0;
  const showing = (show: string, pair: TwinPair) =>
    show === 'all' || (show === 'open' ? isOpen(pair) : pair.verdict?.verdict === show);
  const find = (of: TwinOf) =>
    pairs.find((pair) => wordOf(pairOf(pair)) === wordOf(of)) ?? pairAt(offices, 3);
  const put = (of: TwinOf, verdict: TwinVerdict | null) => {
    pairs = pairs.map((pair) =>
      wordOf(pairOf(pair)) === wordOf(of) ? { ...pair, verdict, changed: [] } : pair,
    );
  };
  fake.on('twins_page', ({ query, offset, limit }) => {
    const near = pairs.filter(
      ({ one, other }) =>
        (query.office === '' || [one, other].some(({ office }) => office.region_code === query.office)) &&
        [one, other].some(({ title, number, office }) =>
          `${title} ${number} ${office.region_name}`.toLowerCase().includes(query.search.toLowerCase()),
        ),
    );
    const items = near.filter((pair) => showing(query.show, pair));
    return {
      items: items.slice(offset, offset + limit),
      total: items.length,
      offset,
      counts: {
        open: near.filter(isOpen).length,
        same: near.filter((pair) => showing('same', pair)).length,
        apart: near.filter((pair) => showing('apart', pair)).length,
      },
    };
  });
  fake.on('twins_of_record', (key: TwinKey) =>
    empty || key.record === 'a3' ? [] : pairs.slice(0, 2).concat(pairs.slice(19, 20)),
  );
  fake.on('twins_get', (of) => viewOf(find(of)));
  fake.on('twins_say', ({ one, other, verdict, note }) => {
    const value = verdictOf(find({ one, other }), { verdict, note });
    put({ one, other }, value);
    return { value, changed: ['received'] };
  });
  fake.on('twins_forget', (of) => {
    const value = find(of).verdict ?? verdictOf(find(of));
    put(of, null);
    return { value, changed: ['received'] };
  });
}
