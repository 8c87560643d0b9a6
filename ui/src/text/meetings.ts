/** Wording of meetings: on a submission and of the office, their record, what was decided. */
import type { MeetingKind } from '../generated/meetings';
import { longDate, longDateWithDay, number } from './format';

export const meetingKindWords: Record<MeetingKind, string> = {
  negotiation: 'Perundingan dengan mitra',
  tkksd_technical: 'Rapat teknis TKKSD',
  tkksd_plenary: 'Rapat pleno TKKSD',
  inter_ministry: 'Rapat dengan kementerian atau lembaga',
  dprd: 'Rapat dengan DPRD',
  other: 'Rapat lain',
};
export const meetingKinds = Object.keys(meetingKindWords) as MeetingKind[];

/** "09.30", the way hours are written in Indonesian, of "09:30". */
export const clockTime = (time: string): string => time.replace(':', '.');

export const meetingsText = {
  title: 'Rapat kantor',
  text: 'Rapat TKKSD dan rapat lain yang tidak menyangkut satu pengajuan saja.',
  palette: 'rapat notula pleno TKKSD keputusan tindak lanjut',
  loading: 'Memuat rapat',
  search: 'Cari acara, pembahasan, keputusan, atau tempat',
  openOnly: 'Hanya yang keputusannya belum selesai',
  everywhere: 'Termasuk rapat pada pengajuan',
  count: (total: number) => `${number(total)} rapat`,
  more: 'Tampilkan lagi',
  add: 'Catat rapat',
  onSubmission: {
    title: 'Rapat dan notula',
    empty: 'Belum ada rapat. Catat perundingan atau rapat TKKSD tentang pengajuan ini.',
  },
  none: {
    title: 'Belum ada rapat',
    text: 'Catat rapat pleno TKKSD beserta notula dan keputusannya; keputusan yang belum selesai tampil pada agenda.',
  },
  nothing: {
    title: 'Tidak ada yang cocok',
    text: 'Ubah kata pencarian atau lepaskan saringan.',
    action: 'Lepas semua saringan',
  },
  voided: (reason: string) => `Dibatalkan: ${reason}`,
  when: (day: string, time: string) =>
    [longDateWithDay(day), time === '' ? '' : `pukul ${clockTime(time)}`].filter(Boolean).join(', '),
  line: (kind: string, day: string, time: string, place: string) =>
    [kind, time === '' ? longDate(day) : `${longDate(day)}, pukul ${clockTime(time)}`, place]
      .filter(Boolean)
      .join(' · '),
  place: 'Tempat',
  chair: 'Pimpinan rapat',
  decisions: 'Keputusan',
  decided: (who: string, due: string | null, done: string | null) =>
    [
      who,
      due === null ? '' : `paling lambat ${longDate(due)}`,
      done === null ? '' : `selesai ${longDate(done)}`,
    ]
      .filter(Boolean)
      .join(' · '),
  late: 'Terlambat',
  tick: (what: string) => `Selesai: ${what}`,
  ticked: 'Keputusan ditandai selesai.',
  reopened: 'Keputusan dibuka kembali.',
  ofSubmission: 'Pengajuan:',
  void: {
    button: 'Batalkan catatan…',
    title: 'Batalkan catatan rapat?',
    text: 'Catatan rapat tidak lagi berlaku, tetapi tetap tersimpan bersama alasannya.',
    reason: 'Alasan pembatalan',
    hint: 'Misalnya tercatat dua kali.',
    confirm: 'Batalkan catatan',
    done: 'Catatan rapat dibatalkan.',
  },
};

/** Wording of the record of one meeting. */
export const meetingText = {
  screen: 'Catatan rapat',
  loading: 'Memuat catatan rapat',
  edit: 'Ubah',
  menu: 'Tindakan rapat',
  about: 'Tentang rapat',
  submission: 'Pengajuan',
  ofOffice: 'Rapat kantor, tidak menyangkut satu pengajuan saja',
  attendees: 'Peserta',
  attendeesNone: 'Peserta belum dicatat.',
  count: (people: number) => `${number(people)} orang`,
  decisions: 'Keputusan dan tindak lanjut',
  decisionsNone: 'Belum ada keputusan. Pilih Ubah untuk mencatatnya.',
  discussion: 'Pembahasan',
  discussionNone: 'Pembahasan belum dicatat.',
  scans: {
    title: 'Pindaian',
    none: 'Belum ada pindaian. Tambahkan notula atau daftar hadir yang sudah ditandatangani.',
  },
};

export const meetingFormText = {
  newTitle: 'Catat rapat',
  editTitle: 'Ubah catatan rapat',
  loading: 'Memuat formulir rapat',
  untitled: 'Rapat tanpa acara',
  save: 'Simpan',
  saveKeys: 'Simpan (Ctrl+S)',
  saveOver: 'Tetap simpan isian ini',
  leave: 'Tutup',
  saved: 'Rapat tersimpan.',
  refused: (count: number) => `${number(count)} isian belum benar.`,
  refusedHint: 'Perbaiki isian yang ditandai.',
  section: {
    about: 'Rapat',
    attendees: 'Peserta',
    notes: 'Notula',
    decisions: 'Keputusan dan tindak lanjut',
  },
  of: (title: string) => `Tentang pengajuan: ${title}`,
  kind: 'Jenis rapat',
  day: 'Tanggal',
  dayMissing: 'Isi tanggal rapat.',
  time: 'Pukul',
  timeHint: 'Misalnya 09.30.',
  place: 'Tempat',
  chair: 'Pimpinan rapat',
  agenda: 'Acara',
  discussion: 'Pembahasan',
  attendee: {
    of: (index: number) => `Peserta ${index}`,
    add: 'Tambah peserta',
    remove: (index: number) => `Hapus peserta ${index}`,
    name: 'Nama',
    job: 'Jabatan',
    office: 'Instansi',
  },
  decision: {
    of: (index: number) => `Keputusan ${index}`,
    add: 'Tambah keputusan',
    remove: (index: number) => `Hapus keputusan ${index}`,
    what: 'Yang dilakukan',
    who: 'Oleh',
    due: 'Batas waktu',
    done: 'Selesai tanggal',
  },
};
