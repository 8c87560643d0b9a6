import type { RegionKind } from '../../generated/reference';

/** The 38 offices of East Java: code, name, and their place on the map of tiles (row, column), as the program's own data has them. */
const lines = `
35.01,Kabupaten Pacitan,5,1
35.02,Kabupaten Ponorogo,4,2
35.03,Kabupaten Trenggalek,5,3
35.04,Kabupaten Tulungagung,5,4
35.05,Kabupaten Blitar,5,5
35.06,Kabupaten Kediri,4,5
35.07,Kabupaten Malang,5,7
35.08,Kabupaten Lumajang,5,8
35.09,Kabupaten Jember,5,9
35.10,Kabupaten Banyuwangi,5,11
35.11,Kabupaten Bondowoso,4,10
35.12,Kabupaten Situbondo,3,11
35.13,Kabupaten Probolinggo,4,9
35.14,Kabupaten Pasuruan,4,8
35.15,Kabupaten Sidoarjo,3,7
35.16,Kabupaten Mojokerto,2,6
35.17,Kabupaten Jombang,3,5
35.18,Kabupaten Nganjuk,3,4
35.19,Kabupaten Madiun,3,2
35.20,Kabupaten Magetan,3,1
35.21,Kabupaten Ngawi,2,2
35.22,Kabupaten Bojonegoro,2,4
35.23,Kabupaten Tuban,1,4
35.24,Kabupaten Lamongan,1,5
35.25,Kabupaten Gresik,1,6
35.26,Kabupaten Bangkalan,1,8
35.27,Kabupaten Sampang,1,9
35.28,Kabupaten Pamekasan,1,10
35.29,Kabupaten Sumenep,1,11
35.71,Kota Kediri,4,4
35.72,Kota Blitar,5,6
35.73,Kota Malang,4,7
35.74,Kota Probolinggo,3,9
35.75,Kota Pasuruan,3,8
35.76,Kota Mojokerto,2,5
35.77,Kota Madiun,3,3
35.78,Kota Surabaya,2,7
35.79,Kota Batu,4,6
`;

export interface Place {
  code: string;
  name: string;
  kind: RegionKind;
  tile: { row: number; column: number };
}
export const eastJava: Place[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = '', row, column] = line.split(',');
    return {
      code,
      name,
      kind: name.startsWith('Kota ') ? 'kota' : 'kabupaten',
      tile: { row: Number(row), column: Number(column) },
    };
  });
