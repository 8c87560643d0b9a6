/** Wording of Terima Paket: reading packages, what they would change, conflicts, merges and taking them back. */
import type { Counts, Dispute, Fate, FileState, RecordKind } from '../generated/merging';

export type DisputeKind = Dispute['is'];

export const kindNames: Record<RecordKind, string> = {
  agreement: 'Kerja sama',
  progress: 'Perkembangan',
  letter: 'Surat',
  attachment: 'Pindaian',
  work_unit: 'Perangkat daerah',
};
export const fateNames: Record<Fate, string> = {
  new: 'Baru',
  changed: 'Berubah',
  voided: 'Dibatalkan kantornya',
  withdrawn: 'Ditarik',
  restored: 'Berlaku lagi',
  same: 'Sama',
  older: 'Keadaan lama',
};
const annotatedFates: Partial<Record<Fate, string>> = {
  voided: 'Kantor membatalkan yang Anda beri catatan.',
  withdrawn: 'Kantor tidak lagi mengirim yang Anda beri catatan.',
  restored: 'Kantor memberlakukan lagi yang Anda beri catatan.',
};
export const countNames: Record<keyof Counts, string> = {
  new: 'baru',
  changed: 'berubah',
  voided: 'dibatalkan',
  withdrawn: 'ditarik',
  restored: 'berlaku lagi',
  same: 'sama',
  older: 'keadaan lama',
  refused: 'ditolak',
  disputed: 'bertentangan',
};
export const stateNames: Record<FileState, string> = {
  ready: 'Siap',
  known: 'Sudah diterima',
  unknown_key: 'Kunci belum dikenal',
  refused: 'Ditolak',
};

export const mergingText = {
  title: 'Terima Paket',
  text: 'Paket dari kantor lain: dibaca, diperiksa perubahannya, lalu digabungkan setelah Anda setujui.',
  palette:
    'terima paket gabung penggabungan biro provinsi pertentangan tanda terima kantor pengirim kunci sidik jari',
  tabsLabel: 'Bagian layar Terima Paket',
  tabs: {
    receive: 'Terima paket',
    merges: 'Riwayat penggabungan',
    receipts: 'Tanda terima',
    disputes: 'Pertentangan terbuka',
    senders: 'Kantor pengirim',
  },
  lookOnly: 'Register ini hanya dapat dilihat, jadi paket tidak dapat digabungkan di sini.',

  choose: {
    title: 'Baca paket',
    text: 'Pilih folder tempat semua paket (.ikat) disimpan, atau satu berkas. Membaca tidak mengubah register.',
    folder: 'Pilih folder…',
    file: 'Satu berkas…',
    another: 'Folder lain…',
    again: 'Baca ulang',
    working: 'Membaca paket',
    cancelled: 'Pembacaan dibatalkan. Register tidak berubah.',
    empty: 'Belum ada paket yang dibaca',
    emptyText:
      'Simpan paket dari semua kantor di satu folder, lalu pilih folder itu. Ikat memperlihatkan perubahannya sebelum apa pun masuk ke register.',
    from: (folder: string) => `Dibaca dari ${folder}`,
  },

  plan: {
    title: 'Rencana penggabungan',
    files: (all: string) => `${all} berkas`,
    ready: (count: string) => `${count} siap`,
    known: (count: string) => `${count} sudah diterima`,
    unknown: (count: string) => `${count} kunci belum dikenal`,
    refused: (count: string) => `${count} ditolak`,
    agreementsLabel: 'Kerja sama',
    nothing: 'Tidak ada perubahan kerja sama',
    others: (count: string) => `${count} berkas lain di folder ini bukan paket dan tidak dibaca.`,
    open: (count: string) => `${count} pertentangan belum diputuskan`,
    openText: 'Paket tetap dapat digabungkan; yang belum diputuskan menunggu di Pertentangan terbuka.',
    filter: 'Keadaan berkas',
    filters: {
      all: 'Semua',
      ready: 'Siap',
      disputed: 'Bertentangan',
      unknown_key: 'Kunci belum dikenal',
      refused: 'Ditolak',
      known: 'Sudah diterima',
    },
    search: 'Cari kantor atau nama berkas',
    label: 'Berkas yang dibaca',
    columns: {
      office: 'Kantor',
      period: 'Periode',
      sequence: 'Ke',
      new: 'Baru',
      changed: 'Berubah',
      voided: 'Batal',
      withdrawn: 'Ditarik',
      same: 'Sama',
      refused: 'Ditolak',
      disputed: 'Bertentangan',
      state: 'Keadaan',
    },
    noMatch: 'Tidak ada berkas yang cocok',
    noMatchText: 'Ubah saringan atau kata pencarian.',
    unread: 'Belum dipercaya isinya',
    superseded: 'Keadaan lama',
    supersededText:
      'Kiriman yang lebih baru untuk periode ini sudah ada. Paket ini dicatat sebagai keadaan lama dan tidak mengganti yang baru.',
    merge: (count: string) => `Gabungkan ${count} paket…`,
    none: 'Tidak ada paket yang siap digabungkan.',
    conflicts: (count: string) => `Periksa ${count} pertentangan`,
    toPlan: 'Kembali ke rencana',
    planning: 'Menghitung ulang rencana…',
    stale:
      'Register berubah sejak rencana dibuat. Rencana di bawah sudah dihitung ulang; periksa sekali lagi.',
  },

  file: {
    facts: {
      office: 'Kantor pengirim',
      period: 'Periode',
      sequence: 'Kiriman ke',
      made: 'Dibuat',
      total: 'Kerja sama di dalamnya',
      key: 'Sidik jari kunci',
      sha: 'Sidik berkas (SHA-256)',
    },
    by: 'menurut jam kantor pengirim',
    counts: 'Ringkasan',
    kind: 'Catatan',
    changes: (title: string, count: string) => `${title} (${count})`,
    more: (hidden: string) =>
      `${hidden} perubahan lain tidak ditampilkan satu per satu; semuanya ikut terhitung di ringkasan.`,
    showAll: (hidden: string) => `Tampilkan ${hidden} lainnya`,
    same: 'Paket ini tidak mengubah apa pun: semua isinya sama dengan yang sudah ada.',
    refused: 'Baris yang tidak diterima',
    refusedText: 'Baris ini tidak masuk ke register. Baris lain di paket yang sama tetap dapat digabungkan.',
    unnamed: 'Tanpa judul',
    fingerprint: 'Sidik jari kunci penanda tangan',
    quarantine:
      'Paket ini utuh, tetapi kunci penanda tangannya belum terdaftar. Isinya ditahan dan tidak akan digabungkan sebelum kuncinya dicocokkan dengan surat kunci di atas kertas.',
    enrol: 'Daftarkan kunci…',
    known: 'Paket ini pernah digabungkan. Menggabungkannya lagi tidak mengubah apa pun.',
    conflicts: (count: string) => `${count} pertentangan di paket ini`,
    toConflicts: 'Lihat pertentangan',
    units: (count: number) => `${count} perangkat daerah kantor itu`,
    document: (place: number) => `Naskah ${place}`,
    other: (path: string) => `Isian ${path}`,
    added: 'ditambahkan',
    removed: 'dihapus',
    listOf: (count: number) => `${count} butir`,
  },

  letter: {
    to: 'Tujuan',
    state: 'Keadaan surat',
    period_first: 'Awal periode',
    period_last: 'Akhir periode',
    scope: 'Cakupan',
    interim: 'Surat sementara',
    void_reason: 'Alasan pembatalan',
    print: (place: number) => `Cetakan ${place}`,
    states: { issued: 'Terbit', signed: 'Bertanda tangan', void: 'Dibatalkan' },
  },
  attachment: {
    document_id: 'Naskah yang dipindai',
    name: 'Nama berkas',
    sha256: 'Sidik berkas',
    bytes: 'Ukuran',
    media_type: 'Bentuk berkas',
  },
  unit: { name: 'Nama', short: 'Singkatan', active: 'Masih ada' },

  conflict: {
    title: 'Pertentangan',
    text: 'Ikat tidak memilih sendiri. Putuskan sekarang atau nanti; tidak ada nilai yang hilang selama belum diputuskan.',
    kinds: {
      contents: 'Isi berbeda',
      lineage: 'Register baru',
      gap: 'Kiriman hilang',
      copied: 'Register tersalin',
      two_offices: 'Dua kantor',
      annotated: 'Diubah setelah diberi catatan',
    } satisfies Record<DisputeKind, string>,
    question: {
      contents: (kind: string) =>
        `Satu catatan ${kind} mempunyai beberapa isi, disimpan di register yang berlainan. Isi mana yang benar?`,
      lineage:
        'Kantor ini mengirim dari register yang belum pernah terlihat. Bagaimana hubungannya dengan register yang dikenal?',
      gap: (sequence: string) => `Kiriman ke-${sequence} kantor ini belum pernah diterima. Apa yang terjadi?`,
      copied: (sequence: string) =>
        `Ada dua paket berbeda dengan urutan yang sama; sejak kiriman ke-${sequence} register kantor ini tampaknya berjalan di dua komputer. Apakah isinya tetap satu register?`,
      two_offices: 'Kerja sama yang sama dikirim oleh beberapa kantor. Kantor mana yang memilikinya?',
      annotated: (fate: Fate) =>
        `${annotatedFates[fate] ?? 'Kantor mengubah yang Anda beri catatan.'} Isi dari kantor tetap berlaku. Apakah catatan Anda sudah terjawab?`,
    },
    option: {
      follows: {
        title: 'Register baru meneruskan yang lama',
        text: 'Isi register baru berlaku; isi yang lama menjadi riwayat.',
      },
      precedes: { title: 'Register baru lebih tua', text: 'Isi register yang dikenal tetap berlaku.' },
      accept: {
        title: 'Lanjutkan tanpa kiriman itu',
        text: 'Kiriman berikutnya sudah memuat keadaan lengkap; yang hilang tidak ditunggu lagi.',
      },
      one_register: {
        title: 'Anggap satu register',
        text: 'Urutan kiriman diteruskan; isi yang berbeda tetap ditanyakan satu per satu.',
      },
      both: {
        title: 'Catat pada semua kantor itu',
        text: 'Masing-masing tetap tercatat; jumlah per daerah menghitung keduanya.',
      },
      done: {
        title: 'Sudah seperti yang diminta',
        text: 'Catatan ditutup dan tidak ikut lagi dalam tanda terima.',
      },
      close: {
        title: 'Tutup karena alasan lain',
        text: 'Catatan ditutup; tulis alasannya di bawah.',
      },
      keep: {
        title: 'Biarkan catatan terbuka',
        text: 'Isi yang baru belum menjawabnya; catatan ikut dalam tanda terima berikutnya.',
      },
      owner: (office: string) => ({
        title: `Milik ${office}`,
        text: 'Kiriman kantor lain untuk kerja sama ini tidak dihitung.',
      }),
      version: (label: string, stands: boolean) => ({
        title: `Pakai ${label}`,
        text: stands
          ? 'Isi yang sekarang berlaku di register ini.'
          : 'Menggantikan isi yang sekarang berlaku.',
      }),
    },
    later: { title: 'Putuskan nanti', text: 'Tetap terbuka. Isi yang sekarang berlaku tidak berubah.' },
    laterAnnotated: { title: 'Putuskan nanti', text: 'Catatan tetap terbuka dan ditanyakan lagi di sini.' },
    remark: {
      title: 'Catatan Anda',
      field: 'Isian',
      wished: 'Yang diharapkan',
      heeded: 'Sesuai yang diharapkan',
      changed: 'Perubahan sejak catatan ditulis',
      note: 'Keterangan penutup',
      noteHint: 'Tersimpan pada catatan yang ditutup.',
    },
    version: (letter: string) => `Isi ${letter}`,
    stands: 'Berlaku sekarang',
    register: (short: string) => `Register ${short}`,
    rev: (rev: string) => `revisi ${rev}`,
    packages: (list: string) => `kiriman ke-${list}`,
    noPackages: 'belum ada kiriman lain yang memuatnya',
    field: 'Isian',
    differs: 'Yang berbeda',
    equal: 'Isi selain yang tercantum di sini sama.',
    sameAll: 'Isiannya sama; yang berbeda hanya registernya.',
    offices: 'Kantor yang mengirim',
    earlier: 'Register yang dikenal',
    laterRegister: 'Register baru',
    know: 'Hanya untuk diketahui; tidak ada yang harus dipilih.',
    answer: 'Keputusan',
    answered: 'Sudah diputuskan',
    open: 'Belum diputuskan',
    none: 'Tidak ada pertentangan',
    noneText: 'Semua paket yang dibaca sejalan dengan register ini.',
    bulk: {
      title: 'Putuskan sekaligus',
      text: 'Berlaku untuk pertentangan yang belum diputuskan; setiap jawaban masih dapat diubah sebelum digabungkan.',
      office: 'Kantor',
      newest: 'Pakai isi dengan revisi tertinggi',
      standing: 'Tetap pakai isi yang berlaku',
      accept: 'Lanjutkan tanpa semua kiriman yang hilang',
      later: 'Putuskan semua nanti',
      done: (count: string) => `${count} pertentangan dijawab.`,
      nothing: 'Tidak ada pertentangan terbuka yang dapat dijawab dengan cara itu.',
    },
    progress: (answered: string, all: string) => `${answered} dari ${all} diputuskan`,
  },

  merge: {
    title: (count: string) => `Gabungkan ${count} paket?`,
    text: 'Semua masuk dalam satu langkah: seluruhnya, atau tidak sama sekali. Penggabungan dapat ditarik kembali.',
    confirm: (count: string) => `Gabungkan ${count} paket`,
    left: (count: string) => `${count} berkas tidak ikut: kuncinya belum dikenal atau ditolak.`,
    known: (count: string) => `${count} berkas sudah pernah diterima; tidak mengubah apa pun.`,
    open: (count: string) => `${count} pertentangan tetap terbuka dan menunggu keputusan.`,
    working: 'Menggabungkan paket',
    cancelled: 'Penggabungan dibatalkan. Register tidak berubah.',
  },

  report: {
    title: (count: string) => `${count} paket digabungkan`,
    text: 'Register sekarang memuat isi paket di bawah. Bila keliru, seluruh penggabungan dapat ditarik kembali.',
    another: 'Baca paket lain',
    openDisputes: 'Lihat pertentangan terbuka',
  },

  merges: {
    empty: 'Belum ada penggabungan',
    emptyText: 'Setiap penggabungan tercatat di sini dan dapat ditarik kembali.',
    receive: 'Terima paket pertama',
    label: 'Penggabungan, yang terbaru dahulu',
    columns: {
      when: 'Waktu',
      who: 'Oleh',
      packages: 'Paket',
      new: 'Baru',
      changed: 'Berubah',
      open: 'Terbuka',
      state: 'Keadaan',
    },
    stands: 'Berlaku',
    undone: 'Ditarik kembali',
    one: (when: string) => `Penggabungan ${when}`,
    openOne: (when: string) => `Buka penggabungan ${when}`,
    back: 'Kembali ke riwayat',
    by: (who: string, when: string) => `Digabungkan oleh ${who}, ${when}`,
    undoneBy: (who: string, when: string, note: string) => `Ditarik kembali oleh ${who}, ${when}: ${note}`,
    file: 'Nama berkas',
    packagesLabel: 'Paket di dalam penggabungan ini',
  },

  undo: {
    open: 'Tarik kembali…',
    title: (when: string) => `Tarik kembali penggabungan ${when}?`,
    text: (packages: string, fresh: string, changed: string) =>
      `${packages} paket dikeluarkan: ${fresh} kerja sama baru hilang dari register gabungan dan ${changed} kembali ke isi sebelumnya.`,
    kept: 'Penggabungan lain, kunci kantor, dan keputusan di luar penggabungan ini tetap ada. Paketnya dapat dibaca dan digabungkan lagi.',
    reason: 'Alasan',
    reasonHint: 'Satu kalimat; tercatat di riwayat.',
    confirm: 'Tarik kembali',
    done: 'Penggabungan ditarik kembali.',
  },

  disputes: {
    empty: 'Tidak ada pertentangan terbuka',
    emptyText: 'Pertentangan yang ditunda saat menggabungkan muncul di sini.',
    count: (count: string, offices: string) => `${count} pertentangan dari ${offices} kantor`,
    office: 'Kantor',
    all: 'Semua kantor',
    note: 'Keterangan',
    noteHint: 'Dasar keputusan, misalnya nomor surat atau nama yang ditanya.',
    decide: 'Simpan keputusan',
    decided: 'Keputusan disimpan.',
  },
  fingerprintGroups: 'Sidik jari',
  loading: 'Memuat…',
};
