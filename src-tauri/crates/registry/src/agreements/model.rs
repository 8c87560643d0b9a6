//! One agreement as the office keeps it. The same shape is typed in the form, stored, shown, and sent.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::words::words;

words! {
    /// Kind of cooperation (UU 23/2014 Pasal 363-367; PP 28/2018; Permendagri 22/2020 and 25/2020).
    Kind {
        /// With other regions, obligatory (PM22 Pasal 3(2)).
        KsddWajib = "ksdd-wajib",
        /// With other regions, voluntary (PM22 Pasal 3(3)).
        KsddSukarela = "ksdd-sukarela",
        /// With third parties (PM22 Pasal 25-39).
        Ksdpk = "ksdpk",
        /// With ministries, agencies, vertical offices (PM22 Pasal 52-60).
        Sinergi = "sinergi",
        /// With regional governments abroad (PM25 Pasal 6).
        Ksdpl = "ksdpl",
        /// With institutions abroad (PM25 Pasal 7).
        Ksdll = "ksdll",
        /// Older forms that stay valid until they end (PP 28/2018 Pasal 48-49).
        Legacy = "legacy",
    }
}

words! {
    /// Sub-kind where the law names one.
    Variant {
        /// KSDPK: public services (PP 28/2018 Pasal 15(1)a).
        Service = "ksdpk-layanan",
        /// KSDPK: use of assets (15(1)b).
        Asset = "ksdpk-aset",
        /// KSDPK: investment (15(1)c).
        Investment = "ksdpk-investasi",
        /// KSDPK: other (15(1)d).
        OtherThirdParty = "ksdpk-lain",
        /// KSDPL: sister province (PM25 Pasal 6).
        SisterProvince = "ksdpl-provinsi-kembar",
        /// KSDPL: sister city or regency.
        SisterCity = "ksdpl-kota-kembar",
        /// KSDPL: other.
        OtherForeignRegion = "ksdpl-lain",
        /// KSDLL: continuing the Government's cooperation (PM25 Pasal 7).
        Continuation = "ksdll-penerusan",
        /// KSDLL: other with the Government's approval.
        Approved = "ksdll-persetujuan",
    }
}

words! {
    /// What a party is.
    PartyType {
        /// Autonomous region.
        Region = "region",
        /// Ministry, agency or vertical office.
        Ministry = "kementerian",
        /// Public body: university, BPJS, BLU.
        PublicBody = "badan-publik",
        /// Business with legal status: BUMN, BUMD, cooperative, private.
        Business = "badan-usaha",
        /// Society organisation.
        Society = "ormas",
        /// Individual.
        Individual = "perseorangan",
        /// Regional government abroad.
        ForeignRegion = "daerah-asing",
        /// Institution abroad.
        ForeignInstitution = "lembaga-asing",
    }
}

words! {
    /// Form of a document (bentuk naskah).
    DocumentKind {
        /// Kesepakatan Bersama.
        Kb = "kb",
        /// Perjanjian Kerja Sama.
        Pks = "pks",
        /// Kontrak.
        Kontrak = "kontrak",
        /// Nota Kesepakatan.
        Nk = "nk",
        /// Rencana Kerja.
        Rk = "rk",
        /// Pernyataan Kehendak Kerja Sama (letter of intent).
        Loi = "loi",
        /// Naskah Kerja Sama (memorandum of understanding with a foreign partner).
        Naskah = "naskah",
        /// Rencana Kerja Sama with a foreign partner.
        RencanaKerjaSama = "rencana-kerja-sama",
        /// Rencana Kegiatan Tahunan.
        RencanaTahunan = "rencana-tahunan",
        /// Nota Kesepahaman / MoU of older practice.
        Mou = "mou",
        /// Perjanjian Teknis (local practice).
        PerjanjianTeknis = "perjanjian-teknis",
        /// Adendum.
        Adendum = "adendum",
        /// Amandemen (foreign).
        Amandemen = "amandemen",
        /// Any other form.
        Lain = "lain",
    }
}

impl DocumentKind {
    /// Whether it changes another document instead of standing by itself.
    pub fn changes_another(self) -> bool {
        matches!(self, Self::Adendum | Self::Amandemen)
    }
}

words! {
    /// Who began it.
    Initiative {
        /// Our region.
        Ours = "daerah",
        /// The partner.
        Theirs = "mitra",
    }
}

words! {
    /// Who pays.
    FundingSource {
        /// State budget.
        Apbn = "apbn",
        /// Regional budget.
        Apbd = "apbd",
        /// The third party.
        ThirdParty = "pihak-ketiga",
        /// Each party.
        Parties = "para-pihak",
        /// As regulations say.
        Rules = "sesuai-peraturan",
        /// Another lawful source.
        Other = "lain",
    }
}

words! {
    /// How an agreement ended before or at its time (PP 28/2018 Pasal 9, 22; PM25 Pasal 34).
    EndReason {
        /// Purpose reached (9(1)b).
        PurposeReached = "tujuan-tercapai",
        /// Agreed by the parties (9(1)c).
        Agreed = "kesepakatan-pihak",
        /// Policy or rules changed (9(1)d).
        RulesChanged = "perubahan-kebijakan",
        /// Object lost (9(1)e).
        ObjectLost = "objek-hilang",
        /// Final judgement (22(2)).
        Judgement = "putusan-pengadilan",
        /// Bankruptcy (22(2)).
        Bankruptcy = "pailit",
        /// Taken over by the government (PP28 10, PM22 22-23).
        TakenOver = "diambil-alih",
        /// Replaced by a new agreement (PM25 34).
        Replaced = "digantikan",
        /// Term expired (9(1)a), recorded explicitly.
        TermExpired = "jangka-waktu-berakhir",
        /// Another reason, told in the note.
        Other = "lain",
    }
}

words! {
    /// What the office keeps of a document (PM22 Pasal 10(3), 16(2)).
    ArchiveForm {
        /// Signed original.
        Original = "asli",
        /// Photocopy.
        Photocopy = "fotokopi",
        /// File only.
        File = "softcopy",
    }
}

/// One party of an agreement, in the order of the document (PIHAK KESATU first).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Party {
    /// Id; made by the office, stable across edits.
    pub id: String,
    /// What it is.
    #[serde(rename = "type")]
    pub type_: PartyType,
    /// Code of the region, for a region.
    pub region_code: Option<String>,
    /// Name as of the day of signing.
    pub name: String,
    /// Who signs, without academic titles (PM22 Pasal 43).
    pub signer: String,
    /// In which job the signer signs.
    pub capacity: String,
    /// Power of attorney or other basis, when not the head.
    pub mandate: String,
}

/// The number one party gave to a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DocumentNumber {
    /// Whose number.
    pub party_id: String,
    /// As printed on the document.
    pub number: String,
}

/// One document (naskah) of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Document {
    /// Id; stable across edits.
    pub id: String,
    /// Its form.
    pub kind: DocumentKind,
    /// The document it stands under or changes.
    pub parent_id: Option<String>,
    /// Own title when it differs from the agreement's.
    pub title: String,
    /// Day of signing.
    pub signed: Option<NaiveDate>,
    /// Where it was signed.
    pub signed_at_place: String,
    /// First day of the term; the day of signing when absent.
    pub starts: Option<NaiveDate>,
    /// Last day of the term, included.
    pub ends: Option<NaiveDate>,
    /// Why there is no end date.
    pub open_reason: Option<String>,
    /// What the office keeps of it.
    pub archive_form: Option<ArchiveForm>,
    /// Shelf or box.
    pub archive_place: String,
    /// One number per party.
    pub numbers: Vec<DocumentNumber>,
}

/// What people type of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgreementForm {
    /// Kind.
    pub kind: Kind,
    /// Sub-kind where the law names one.
    pub variant: Option<Variant>,
    /// Title ("tentang").
    pub title: String,
    /// Purpose and aim.
    pub purpose: String,
    /// Object.
    pub object: String,
    /// Scope.
    pub scope: String,
    /// Codes of urusan.
    pub urusan: Vec<String>,
    /// Ids of work units (perangkat daerah pemrakarsa).
    pub work_units: Vec<String>,
    /// Who began it.
    pub initiative: Option<Initiative>,
    /// Who pays.
    pub funding_sources: Vec<FundingSource>,
    /// Funding in words.
    pub funding_note: String,
    /// Value in sen.
    #[ts(type = "number | null")]
    pub amount: Option<i64>,
    /// Does it burden society and the region? (PM22 Pasal 11, 34, 56)
    pub burdens_society: Option<bool>,
    /// Is its funding not yet in this year's budget? (same)
    pub unbudgeted: Option<bool>,
    /// Anything else.
    pub note: String,
    /// Two or more.
    pub parties: Vec<Party>,
    /// One or more.
    pub documents: Vec<Document>,
    /// Day it was ended, when ended explicitly; from this day on it is not in force.
    pub ended_on: Option<NaiveDate>,
    /// Why it ended.
    pub end_reason: Option<EndReason>,
    /// The reason in words.
    pub end_note: String,
}

/// An agreement as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Agreement {
    /// Id (UUIDv7).
    pub id: String,
    /// Counts the saves; a save must name the revision it was made from.
    pub rev: u32,
    /// What was typed.
    #[serde(flatten)]
    pub form: AgreementForm,
    /// Why the record was made void; absent while it stands.
    pub void_reason: Option<String>,
    /// First save, UTC.
    pub created_at: String,
    /// Last save, UTC.
    pub updated_at: String,
}
