//! Files people chose in the system's own dialogs. The interface holds a handle and a name, never a path.

use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// What a file is chosen for; decides the dialog's title and which endings it offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A scan or office document to attach.
    Scan,
    /// A PNG picture for a letterhead.
    Emblem,
    /// A database file to verify.
    Package,
    /// A package or a key change of another office, to enrol its key.
    SenderFile,
    /// A receipt from the bureau.
    Receipt,
    /// Scans of another office.
    Scans,
    /// A spreadsheet to import.
    Spreadsheet,
    /// A folder with forms that came back.
    Forms,
    /// A folder with database files of offices.
    Packages,
    /// A folder that holds a register.
    Register,
    /// A folder to put what is passed on into.
    Forwarding,
    /// A folder to put receipts into.
    ReceiptFolder,
    /// Where a letter is saved.
    SaveLetter,
    /// Where an attachment is saved.
    SaveAttachment,
    /// Where a database file is saved.
    SavePackage,
    /// Where a key change is saved.
    SaveKeyChange,
    /// Where a receipt is saved.
    SaveReceipt,
    /// Where scans for the bureau are saved.
    SaveScans,
    /// Where a backup is saved.
    SaveBackup,
    /// Where a calendar file is saved.
    SaveCalendar,
    /// Where a working paper is saved to print.
    SavePaper,
    /// Where a working paper is saved to draft further.
    SaveDocx,
    /// Where a spreadsheet is saved.
    SaveSheet,
    /// Where a table is saved as text with separators.
    SaveCsv,
    /// Where a chart is saved as lines.
    SaveSvg,
    /// Where a chart is saved as dots.
    SavePng,
}

/// Asks for a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChooseRequest {
    /// For what.
    pub purpose: Purpose,
    /// Suggested name, when something is saved.
    pub suggested: Option<String>,
}

/// A chosen file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Chosen {
    /// Stands for the path until the program ends.
    pub handle: String,
    /// Name of the file.
    pub name: String,
    /// Its folder, to show.
    pub folder: String,
}

/// The name a dialog proposes for a file: one that is free in the folder `near`, where that is known.
pub fn proposed_name(near: Option<&Path>, name: &str) -> String {
    let free = near.map(|folder| files::unique_name(folder, name));
    free.as_deref().and_then(Path::file_name).map_or_else(
        || files::safe_name(name),
        |free| free.to_string_lossy().into_owned(),
    )
}
