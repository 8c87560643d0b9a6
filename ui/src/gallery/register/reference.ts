import type { LegalForm, Reference, Region, Urusan } from '../../generated/reference';

const lines = (csv: string) =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) =>
      (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '')),
    );

/** Reference data from the three files of the program, as the core answers it. */
export function readReference(regionsCsv: string, urusanCsv: string, formsCsv: string): Reference {
  return {
    regions: lines(regionsCsv).map(([code = '', province = '', kind = '', name = '', autonomous]) => ({
      code,
      province_code: province || code,
      kind: kind as Region['kind'],
      name,
      autonomous: autonomous === 'yes',
    })),
    ministry: {
      code: '00',
      province_code: '00',
      kind: 'kementerian',
      name: 'Kementerian Dalam Negeri',
      autonomous: false,
    },
    urusan: lines(urusanCsv).map(([code = '', group = '', name = '', source = '']) => ({
      code,
      group: group as Urusan['group'],
      name,
      source,
    })),
    legal_forms: lines(formsCsv).map(([code = '', name = '', types = '', words = '']) => ({
      code,
      name,
      types: types.split(' ').filter(Boolean) as LegalForm['types'],
      words: words.split(' ').filter(Boolean),
    })),
  };
}
