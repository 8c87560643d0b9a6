/** Wording of Kantor Pengirim: whose keys are known, enrolling one from paper, retiring one, and the key of this office. */
export const sendersText = {
  text: 'Hanya paket dari kantor yang kuncinya terdaftar dapat digabungkan.',
  empty: 'Belum ada kantor pengirim',
  emptyText:
    'Minta setiap kantor mencetak surat kunci (Kirim, Kunci kantor), lalu daftarkan dari paket pertamanya atau dari QR surat itu.',
  enrol: 'Daftarkan kantor…',
  search: 'Cari daerah, unit, atau sidik jari',
  count: (offices: string, used: string) => `${offices} kantor, ${used} dengan kunci yang berlaku`,
  label: 'Kantor pengirim',
  columns: { region: 'Daerah', unit: 'Unit', key: 'Sidik jari kunci', since: 'Sejak', state: 'Keadaan' },
  used: 'Berlaku',
  retired: 'Dicabut',
  noUnit: 'Belum diketahui dari surat kunci',
  noMatch: 'Tidak ada kantor yang cocok',
  noMatchText: 'Ubah kata pencarian.',
  openOne: (region: string) => `Buka ${region}`,

  one: {
    keys: 'Kunci, yang terbaru dahulu',
    basis: {
      paper: 'Dicocokkan dengan surat kunci di atas kertas',
      change: 'Diganti dengan surat bertanda tangan kunci sebelumnya',
      vouched: 'Dijamin oleh provinsi lewat daftar terusannya',
    },
    enrolled: (who: string, when: string) => `Didaftarkan oleh ${who}, ${when}`,
    retired: (when: string, note: string) => `Dicabut ${when}: ${note}`,
    retire: 'Cabut kunci…',
    office: 'Tanda pengenal register',
  },

  retire: {
    title: (region: string) => `Cabut kunci ${region}?`,
    text: 'Paket bertanda tangan kunci ini tidak diterima lagi. Yang sudah digabungkan tetap ada. Kunci yang dicabut tidak dapat dipakai kembali.',
    reason: 'Alasan',
    reasonHint: 'Misalnya: laptop kantor hilang, dilaporkan lewat surat tertanggal 8 Januari 2026.',
    confirm: 'Cabut kunci',
    done: (region: string) => `Kunci ${region} dicabut.`,
  },

  dialog: {
    title: 'Daftarkan kantor pengirim',
    text: 'Cocokkan dengan surat kunci di atas kertas, bukan dengan pos-el atau layar.',
    by: 'Cara mendaftarkan',
    ways: {
      file: {
        title: 'Dari paket atau surat ganti kunci',
        text: 'Pilih berkas dari kantor itu, lalu ketik sidik jari dari surat kuncinya.',
      },
      code: {
        title: 'Dari QR surat kunci',
        text: 'Pindai dengan pembaca QR, atau tempel teksnya.',
      },
    },
    choose: 'Pilih berkas…',
    chooseNamed: (name: string) => `Pilih ${name}…`,
    chooseAgain: 'Pilih berkas lain…',
    chooseHint: (name: string) =>
      `Tunjuk sekali lagi berkas ${name} supaya pasti kunci mana yang didaftarkan.`,
    otherKey: 'Berkas yang dipilih ditandatangani kunci lain daripada paket di rencana.',
    otherKeyHint: 'Pilih berkas yang sama dengan yang tercantum di rencana.',
    inspecting: 'Memeriksa berkas',
    claims: 'Mengaku sebagai',
    fingerprint: 'Sidik jari kunci di berkas ini',
    compare:
      'Ketik sidik jari dari surat kunci di atas kertas. Ikat mencocokkannya; jangan menyalin dari layar.',
    typed: 'Sidik jari dari surat kunci',
    typedHint: '32 tanda dalam delapan kelompok; spasi dan huruf besar-kecil tidak berpengaruh.',
    typedCount: (count: number) => `${count} dari 32 tanda`,
    match: 'Cocok dengan kunci di berkas',
    mismatch: 'Belum cocok dengan kunci di berkas',
    change:
      'Berkas ini surat ganti kunci. Kunci lama kantor itu menjamin kunci barunya; tidak perlu diketik.',
    already: 'Kunci ini sudah terdaftar.',
    code: 'Teks QR',
    codeHint: 'Kursor di sini, lalu pindai QR pada surat kunci.',
    unit: 'Nama unit seperti pada surat',
    confirms: 'Pastikan dahulu',
    save: 'Daftarkan kunci',
    done: (region: string) => `Kunci ${region} terdaftar.`,
    doneAlready: (region: string) => `Kunci ${region} sudah terdaftar sebelumnya.`,
    file: 'Berkas dari kantor itu',
  },

  own: {
    title: 'Kunci kantor ini',
    text: 'Biro provinsi mencocokkan sidik jari ini dengan surat kunci di atas kertas sebelum menerima paket pertama.',
    fingerprint: 'Sidik jari kunci',
    none: 'Kunci kantor dibuat saat surat kunci atau paket pertama dibuat.',
    letter: 'Surat kunci',
    letterText:
      'Cetak, mintakan tanda tangan, lalu serahkan di luar pos-el: langsung, kurir, atau saat rapat.',
    show: 'Lihat surat kunci',
    open: 'Buka di penampil PDF',
    openHint: 'Cetak dari penampil PDF.',
    saveAs: 'Simpan sebagai…',
    label: 'Surat kunci seperti tercetak',
    change: 'Ganti kunci…',
    changeText:
      'Ganti kunci bila komputer kantor hilang atau dipakai orang lain. Ikat membuat surat ganti kunci bertanda tangan kunci lama; kirimkan kepada biro.',
    changeTitle: 'Ganti kunci kantor?',
    changeConfirm: 'Pilih tempat dan ganti kunci',
    changeAsk:
      'Paket berikutnya ditandatangani kunci baru. Biro harus menerima berkas surat ganti kunci, atau surat kunci baru di atas kertas.',
    changed: 'Kunci kantor sudah diganti. Kirim berkas surat ganti kunci kepada biro.',
    changeName: 'Ganti kunci.ikat-kunci',
  },
};
