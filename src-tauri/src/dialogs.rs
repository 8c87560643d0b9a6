//! The system's file dialogs. The path stays here; the page gets a handle.

use contract::chosen::{Purpose, proposed_name};
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

/// Asks the person for a file or a place; `None` when they changed their mind.
pub fn choose<R: Runtime>(app: &AppHandle<R>, purpose: Purpose, suggested: Option<&str>) -> Option<PathBuf> {
    choose_near(app, purpose, suggested, None)
}

/// As [`choose`], beginning in the folder `near`: the suggested name is then one that is free there.
pub fn choose_near<R: Runtime>(
    app: &AppHandle<R>,
    purpose: Purpose,
    suggested: Option<&str>,
    near: Option<&Path>,
) -> Option<PathBuf> {
    #[cfg(debug_assertions)]
    if let Some(answer) = scripted::answer(purpose) {
        return answer;
    }
    let (title, kind, endings): (&str, &str, &[&str]) = match purpose {
        Purpose::Scan => (
            "Pilih pindaian atau dokumen",
            "Pindaian dan dokumen",
            &["pdf", "jpg", "jpeg", "png", "tif", "tiff", "docx", "xlsx"],
        ),
        Purpose::Emblem => ("Pilih gambar lambang", "Gambar PNG", &["png"]),
        Purpose::Package => ("Pilih paket", "Paket Ikat", &["ikat"]),
        Purpose::SenderFile => (
            "Pilih paket atau surat ganti kunci",
            "Paket dan surat ganti kunci",
            &["ikat", "ikat-kunci"],
        ),
        Purpose::Receipt => ("Pilih tanda terima", "Tanda terima Ikat", &["ikat-terima"]),
        Purpose::Scans => ("Pilih berkas pindaian", "Pindaian Ikat", &["ikat-scans"]),
        Purpose::Spreadsheet => (
            "Pilih daftar kerja sama",
            "Excel dan CSV",
            &["xlsx", "xlsm", "csv", "txt", "tsv"],
        ),
        Purpose::Forms => ("Pilih folder formulir yang kembali", "", &[]),
        Purpose::Packages => ("Pilih folder paket", "", &[]),
        Purpose::Register => ("Pilih folder register", "", &[]),
        Purpose::Forwarding => ("Pilih tempat folder terusan", "", &[]),
        Purpose::ReceiptFolder => ("Pilih folder untuk tanda terima", "", &[]),
        Purpose::SaveLetter => ("Simpan surat", "Dokumen PDF", &["pdf"]),
        Purpose::SaveAttachment => ("Simpan lampiran", "", &[]),
        Purpose::SavePackage => ("Simpan paket", "Paket Ikat", &["ikat"]),
        Purpose::SaveKeyChange => ("Simpan surat ganti kunci", "Surat ganti kunci", &["ikat-kunci"]),
        Purpose::SaveReceipt => ("Simpan tanda terima", "Tanda terima Ikat", &["ikat-terima"]),
        Purpose::SaveScans => ("Simpan berkas pindaian", "Pindaian Ikat", &["ikat-scans"]),
        Purpose::SaveBackup => ("Simpan cadangan", "Basis data", &["db"]),
        Purpose::SaveCalendar => ("Simpan agenda", "Kalender", &["ics"]),
        Purpose::SavePaper => ("Simpan naskah kerja", "Dokumen PDF", &["pdf"]),
        Purpose::SaveDocx => ("Simpan naskah kerja", "Dokumen Word", &["docx"]),
        Purpose::SaveSheet => ("Simpan lembar kerja", "Excel", &["xlsx"]),
        Purpose::SaveCsv => ("Simpan tabel", "CSV", &["csv"]),
        Purpose::SaveSvg => ("Simpan grafik", "Gambar SVG", &["svg"]),
        Purpose::SavePng => ("Simpan grafik", "Gambar PNG", &["png"]),
    };
    let mut dialog = app.dialog().file().set_title(title);
    if !endings.is_empty() {
        dialog = dialog.add_filter(kind, endings);
    }
    if let Some(name) = suggested {
        dialog = dialog.set_file_name(proposed_name(near, name));
    }
    if let Some(folder) = near {
        dialog = dialog.set_directory(folder);
    }
    let picked = match purpose {
        Purpose::Register
        | Purpose::Forms
        | Purpose::Packages
        | Purpose::Forwarding
        | Purpose::ReceiptFolder => dialog.blocking_pick_folder(),
        Purpose::Scan
        | Purpose::Emblem
        | Purpose::Package
        | Purpose::SenderFile
        | Purpose::Receipt
        | Purpose::Spreadsheet
        | Purpose::Scans => dialog.blocking_pick_file(),
        Purpose::SaveLetter
        | Purpose::SaveAttachment
        | Purpose::SavePackage
        | Purpose::SaveKeyChange
        | Purpose::SaveReceipt
        | Purpose::SaveScans
        | Purpose::SaveBackup
        | Purpose::SaveCalendar
        | Purpose::SavePaper
        | Purpose::SaveDocx
        | Purpose::SaveSheet
        | Purpose::SaveCsv
        | Purpose::SaveSvg
        | Purpose::SavePng => dialog.blocking_save_file(),
    };
    picked.and_then(|path| path.into_path().ok())
}

/// Answers for the dialogs in tests of the real window, which no driver can reach. Not compiled into releases.
#[cfg(debug_assertions)]
mod scripted {
    use contract::chosen::Purpose;
    use std::path::PathBuf;

    /// The answer in the folder `IKAT_DIALOG_ANSWERS`: a file named after the purpose holds the path to choose; an
    /// empty one means that the person closes the dialog.
    pub fn answer(purpose: Purpose) -> Option<Option<PathBuf>> {
        let folder = std::env::var_os("IKAT_DIALOG_ANSWERS")?;
        let name = serde_json::to_value(purpose).ok()?;
        let text = std::fs::read_to_string(PathBuf::from(folder).join(name.as_str()?)).ok()?;
        let path = text.trim();
        Some((!path.is_empty()).then(|| PathBuf::from(path)))
    }
}
