//! Errors of packages as problems.

use super::Problem;
use exchange::{ExportError, KeyError, PackageError, WorkerEnd};

impl From<PackageError> for Problem {
    fn from(error: PackageError) -> Self {
        use PackageError as E;
        let text = |value: &dyn std::fmt::Display| value.to_string();
        match error {
            E::File(error) => error.into(),
            E::Empty => Self::new("package.empty", &[]),
            E::TooLarge { .. } => Self::new("package.too_large", &[]),
            E::NotAPackage => Self::new("package.not_a_package", &[]),
            E::ARegister => Self::new("package.a_register", &[]),
            E::TooNew { found, known } => Self::new("package.too_new", &[text(&found), text(&known)]),
            E::Truncated { expected, found } => {
                Self::new("package.truncated", &[text(&expected), text(&found)])
            }
            E::Trailing { .. } => Self::new("package.trailing", &[]),
            E::Header(_) => Self::new("package.header", &[]),
            E::SignatureMissing => Self::new("package.signature_missing", &[]),
            E::SignatureTwice => Self::new("package.signature_twice", &[]),
            E::SignatureWrong => Self::new("package.signature_wrong", &[]),
            E::SchemaForeign(_) => Self::new("package.schema", &[]),
            E::Damaged(_) => Self::new("package.damaged", &[]),
            E::Row { table, column, .. } => Self::new("package.row", &[table.to_owned(), column.to_owned()]),
            E::TooManyRows { table, .. } => Self::new("package.too_many", &[table.to_owned()]),
            E::CountMismatch { what, .. } => Self::new("package.count", &[what]),
            E::HashMismatch(table) => Self::new("package.hash", &[table]),
            E::Manifest(_) => Self::new("package.manifest", &[]),
            E::TooMuchWork => Self::new("package.too_much_work", &[]),
            E::Worker(end) => end.into(),
            E::Cancelled => Self::new("work.cancelled", &[]),
            E::Sqlite(error) => registry::RegistryError::from(error).into(),
        }
    }
}

impl From<WorkerEnd> for Problem {
    fn from(end: WorkerEnd) -> Self {
        use WorkerEnd as E;
        match end {
            E::Missing(path) => Self::new("package.reader_missing", &[path.display().to_string()]),
            E::Start(_) => Self::new("package.reader_start", &[]),
            E::Time | E::Memory => Self::new("package.too_demanding", &[]),
            E::Died(_) | E::Short | E::TooMuch | E::Garbled(_) => Self::new("package.reader_died", &[]),
        }
    }
}

impl From<ExportError> for Problem {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Ministry => Self::new("export.ministry", &[]),
            ExportError::Exists(path) => Self::new("export.exists", &[path.display().to_string()]),
            ExportError::Target(path) => Self::new("file.path_too_long", &[path.display().to_string()]),
            ExportError::Cancelled => Self::new("work.cancelled", &[]),
            ExportError::SequenceTaken(_) => Self::new("registry.busy", &[]),
            ExportError::TooLarge { .. } => Self::new("export.too_large", &[]),
            ExportError::Key(error) => error.into(),
            ExportError::File(error) => error.into(),
            ExportError::Vault(error) => error.into(),
            ExportError::Check(_) => Self::new("export.check", &[]),
            ExportError::Registry(error) => error.into(),
        }
    }
}

impl From<KeyError> for Problem {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::Damaged(_) | KeyError::Exists(_) | KeyError::Random(_) => Self::new("package.key", &[]),
            KeyError::File(error) => error.into(),
            KeyError::Registry(error) => error.into(),
        }
    }
}
