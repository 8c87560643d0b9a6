/** Wording of first start, of a register that cannot be opened, and of the sample. */
export const sessionText = {
  opening: 'Membuka register…',
  version: (version: string) => `Ikat ${version}`,
  folder: 'Folder register',

  problem: {
    title: 'Register belum dapat dibuka',
    retry: 'Coba lagi',
    other: 'Buka register lain…',
    safe: 'Tidak ada yang diubah oleh Ikat. Data di folder ini tetap seperti semula.',
  },

  steps: {
    label: 'Langkah',
    region: 'Daerah dan unit',
    letterhead: 'Kop surat',
    signer: 'Penanda tangan',
    units: 'Perangkat daerah',
    summary: 'Periksa dan buat',
    current: (at: number, of: number) => `Langkah ${at} dari ${of}`,
  },
  next: 'Lanjut',
  back: 'Kembali',
  skip: 'Lewati, isi nanti',

  welcome: {
    title: 'Selamat datang di Ikat',
    text: 'Ikat mencatat kerja sama daerah, mencetak surat rekapitulasi, dan menyiapkan berkas untuk provinsi — di komputer ini, tanpa jaringan.',
    create: 'Buat register kantor ini',
    createText: 'Lima langkah singkat; selain daerah, semuanya dapat diubah kemudian.',
    open: 'Buka register yang sudah ada',
    openText: 'Pilih folder register, misalnya yang disalin dari komputer lama.',
    sample: 'Lihat dengan data contoh',
    sampleText: 'Mencoba tanpa risiko: setiap layar dan surat bertanda CONTOH.',
    samples: {
      malang: { title: 'Kota Malang', text: '111 kerja sama, 2020–2025' },
      yogyakarta: { title: 'Kota Yogyakarta', text: '53 kerja sama, 2024–2025' },
      ministry: { title: 'Register kementerian', text: 'Sekitar 240 naskah sungguhan yang sudah terbit' },
    },
    making: 'Menyiapkan data contoh…',
  },

  region: {
    title: 'Daerah dan unit pengelola',
    text: 'Daerah menentukan kop, penanda tangan, dan tujuan surat. Pilihan ini tidak berubah setelah register dibuat.',
    field: 'Provinsi, kabupaten, atau kota',
    hint: 'Ketik nama atau kode daerah.',
    placeholder: 'Ketik nama daerah, misalnya Kota Malang',
    province: (name: string) => `Provinsi ${name}`,
    note: (province: string, code: string) => `${province} · ${code}`,
    empty: 'Pilih daerah kantor ini.',
    administrative: (name: string) =>
      `${name} adalah wilayah administrasi Daerah Khusus Jakarta, bukan daerah otonom, sehingga tidak dapat menjadi pihak kerja sama daerah (UU 2/2024).`,
    useProvince: (name: string) => `Pakai ${name}`,
    provinceNote: 'Provinsi: register ini menjadi register biro.',
    ministryNote:
      'Kementerian: register ini menampung paket semua daerah; kerja sama sendiri tidak dicatat di dalamnya.',
    unit: 'Nama unit pengelola',
    unitHint:
      'Misalnya Bagian Kerja Sama, Bagian Tata Pemerintahan, atau Biro Pemerintahan dan Otonomi Daerah.',
    unitEmpty: 'Isi nama unit pengelola.',
  },

  letterhead: {
    title: 'Kop surat Sekretariat Daerah',
    text: 'Sudah terisi menurut daerah; lengkapi alamatnya. Lambang diunggah kemudian di Pengaturan.',
    place: 'Tempat surat',
    placeHint: 'Tercetak sebelum tanggal: Malang, 29 Agustus 2025.',
    placeEmpty: 'Isi tempat surat.',
    lineEmpty: 'Isi baris pertama kop.',
    preview: 'Pratinjau kop',
  },

  signer: {
    title: 'Pejabat penanda tangan',
    text: 'Yang biasanya menandatangani surat rekapitulasi. Pejabat lain dapat ditambahkan di Pengaturan.',
    nameEmpty: 'Isi nama pejabat, atau lewati langkah ini.',
    jobEmpty: 'Isi jabatan, atau lewati langkah ini.',
  },

  units: {
    title: 'Perangkat daerah',
    text: 'Tempel daftar dari dokumen atau lembar kerja, satu nama satu baris. Boleh dilewati.',
    field: 'Daftar perangkat daerah',
    placeholder: 'Dinas Pendidikan dan Kebudayaan\nDinas Kesehatan\nDinas Perhubungan',
    count: (count: string) => `${count} nama`,
    dropped: (count: string) => `${count} nama berulang akan dipakai satu kali.`,
  },

  summary: {
    title: 'Periksa, lalu buat register',
    text: 'Semua kecuali daerah dapat diubah kemudian di Pengaturan.',
    region: 'Daerah',
    unit: 'Unit pengelola',
    place: 'Tempat surat',
    signer: 'Penanda tangan',
    units: 'Perangkat daerah',
    later: 'Diisi nanti',
    folder: 'Disimpan di',
    create: 'Buat register',
    change: (step: string) => `Ubah ${step}`,
    edit: 'Ubah',
  },
};
