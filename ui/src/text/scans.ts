/** Wording of scans that travel beside packages: sent by an office, taken and asked for by a bureau. */
import { number } from './format';

export const scansText = {
  send: {
    title: 'Pindaian untuk biro',
    package:
      'Paket hanya menyebut nama pindaian; berkasnya tidak ikut. Bila biro memintanya, simpan semua pindaian paket ini sebagai satu berkas .ikat-scans dan kirim bersama paketnya.',
    asked: (count: number) =>
      `Biro meminta ${number(count)} pindaian. Simpan sebagai satu berkas .ikat-scans dan kirim kepada biro.`,
    askedList: 'Pindaian yang diminta biro',
    unsent: (names: readonly string[]) =>
      `Belum tercatat dalam paket yang diterima biro, jadi kirim paket dahulu: ${names.join(', ')}.`,
    save: 'Simpan pindaian…',
    working: 'Menyusun berkas pindaian',
    cancelled: 'Penyusunan dibatalkan. Tidak ada berkas yang tersisa.',
    made: (count: number, name: string) => `${number(count)} pindaian disimpan dalam ${name}.`,
    missing: (names: readonly string[]) =>
      `Hilang atau rusak di komputer ini, jadi tidak ikut: ${names.join(', ')}.`,
    show: 'Tampilkan di folder',
    name: (package_: string) => `${package_.replace(/\.ikat$/, '')}.ikat-scans`,
    nameAsked: 'Pindaian untuk biro.ikat-scans',
  },
  take: {
    button: 'Berkas pindaian…',
    working: 'Membuktikan dan menyimpan pindaian',
    title: 'Pindaian diterima',
    stoppedTitle: 'Penerimaan dihentikan',
    from: (office: string) => `Dari ${office}`,
    taken: (count: number) => `${number(count)} pindaian masuk`,
    already: (count: number) => `${number(count)} sudah ada di sini`,
    refused: (count: number) => `${number(count)} ditolak`,
    closed: (count: number) => `${number(count)} permintaan terjawab`,
    stays: 'Pindaian yang sudah masuk tetap tersimpan. Buka berkas yang sama sekali lagi untuk meneruskan.',
    takenList: 'Pindaian yang masuk',
    refusedList: 'Pindaian yang ditolak',
    close: 'Tutup',
  },
  state: {
    here: 'Sudah di sini',
    asked: 'Diminta',
    absent: 'Belum dikirim',
    open: (name: string) => `Buka ${name}`,
    saveAs: (name: string) => `Simpan ${name} sebagai…`,
    ask: 'Minta pindaian',
    askOf: (name: string) => `Minta ${name}`,
    askAll: (count: number) => `Minta ${number(count)} pindaian`,
    done: (count: number) =>
      `${number(count)} pindaian diminta. Permintaannya ikut dalam tanda terima berikutnya.`,
  },
};
