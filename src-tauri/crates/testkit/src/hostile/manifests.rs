//! Manifests that say something else than the rows, the key or themselves.

use super::Case;
use exchange::Step;
use exchange::tables::TABLES;

const MANIFEST: &[Step] = &[Step::Manifest];

/// One column of the manifest: what it is set to, and how the refusal begins.
const SET: [(&str, &str, &[&str], &str); 25] = [
    (
        "id in the manifest",
        "office_id",
        &["'x'", "''", "'{00000000-0000-4000-8000-000000000000}'"],
        "Row { table: \"manifest\", column: \"office_id\", problem: Shape",
    ),
    (
        "id in the manifest",
        "lineage",
        &["'x'", "upper(office_id) || 'X'"],
        "Row { table: \"manifest\", column: \"lineage\", problem: Shape",
    ),
    (
        "region in the manifest",
        "region_code",
        &["'Malang'", "'3573'", "'35.7'", "''", "'35.73.01'", "'35,73'"],
        "Row { table: \"manifest\", column: \"region_code\", problem: Word",
    ),
    (
        "direction of reading in the manifest",
        "region_name",
        &["'Kota ' || char(0x202E) || 'gnalaM'"],
        "Row { table: \"manifest\", column: \"region_name\", problem: ForbiddenSign",
    ),
    (
        "normal form in the manifest",
        "unit_name",
        &["'Bagian Cafe' || char(0x301)"],
        "Row { table: \"manifest\", column: \"unit_name\", problem: NotNfc",
    ),
    (
        "length in the manifest",
        "unit_name",
        &["printf('%.*c', 3000, 'x')"],
        "Row { table: \"manifest\", column: \"unit_name\", problem: TooLong",
    ),
    (
        "zero byte in the manifest",
        "sample",
        &["'contoh' || char(0)"],
        "Row { table: \"manifest\", column: \"sample\", problem: ForbiddenSign",
    ),
    (
        "control sign in the manifest",
        "program",
        &["'Ikat' || char(27)", "'Ikat' || char(10)"],
        "Row { table: \"manifest\", column: \"program\", problem: ForbiddenSign",
    ),
    (
        "moment in the manifest",
        "created_at",
        &[
            "'kemarin'",
            "'2026-01-12'",
            "'2026-01-12T02:00:00Z'",
            "'2026-13-12T02:00:00.000Z'",
        ],
        "Row { table: \"manifest\", column: \"created_at\", problem: Shape",
    ),
    (
        "hash in the manifest",
        "audit_head",
        &["'abc'", "upper(audit_head) || 'G'", "''"],
        "Row { table: \"manifest\", column: \"audit_head\", problem: Shape",
    ),
    (
        "hash in the manifest",
        "content_sha256",
        &["'x'"],
        "Row { table: \"manifest\", column: \"content_sha256\", problem: Shape",
    ),
    (
        "forged format",
        "format",
        &["0", "2", "4294967295"],
        "Manifest(\"format and user version differ\")",
    ),
    (
        "number beyond all in the manifest",
        "format",
        &["-1", "4294967296"],
        "Damaged(",
    ),
    (
        "another office's key in the manifest",
        "public_key",
        &[
            "'ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c'",
            "''",
            "upper(public_key)",
        ],
        "Manifest(\"another key signed\")",
    ),
    (
        "wrong key id",
        "key_id",
        &["'0000000000000000'", "''", "upper(key_id) || '0'"],
        "Manifest(\"the key id is not that of the key\")",
    ),
    (
        "sequence",
        "sequence",
        &["0"],
        "Manifest(\"the sequence begins with 1\")",
    ),
    (
        "sequence beyond all",
        "sequence",
        &["-1", "4294967296", "9223372036854775807", "-9223372036854775808"],
        "Damaged(",
    ),
    (
        "period backwards",
        "period_first",
        &["'2026-12-31'", "'9999-12-31'"],
        "Manifest(\"the period ends before it begins\")",
    ),
    (
        "period of other days",
        "period_first",
        &["'2025-02-01'", "'2020-01-01'", "'1945-01-01'"],
        "Manifest(\"the days are not those of the period\")",
    ),
    (
        "period of other days",
        "period_last",
        &["'2025-06-30'", "'2025-12-30'", "'2200-12-31'", "'9999-12-31'"],
        "Manifest(\"the days are not those of the period\")",
    ),
    (
        "period by another name",
        "period",
        &["'2024'", "'2025-S3'", "'2025-s1'", "''", "'semua'"],
        "Manifest(\"the days are not those of the period\")",
    ),
    (
        "days that are none in the manifest",
        "period_last",
        &["'2025-13-01'", "'2025-02-30'", "'besok'", "''"],
        "Damaged(",
    ),
    (
        "receipt that is none",
        "previous_receipt",
        &["'x'", "'0'", "upper(audit_head) || 'F'"],
        "Manifest(\"the previous receipt is no hash\")",
    ),
    (
        "schema beyond all",
        "register_schema",
        &["-1", "99999999999"],
        "Damaged(",
    ),
    (
        "no UTF-8 in the manifest",
        "unit_name",
        &["CAST(x'c328' AS TEXT)"],
        "Damaged(",
    ),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (family, column, values, refusal) in SET {
        for value in values {
            cases.push(Case::new(
                family,
                format!("{column} = {value}"),
                MANIFEST,
                refusal,
                move |shop| shop.forge_rows(&format!("UPDATE manifest SET {column} = {value}")),
            ));
        }
    }
    cases.push(Case::new(
        "no manifest",
        "no row",
        MANIFEST,
        "Manifest(\"not exactly one row\")",
        |shop| shop.forge_rows("DELETE FROM manifest"),
    ));
    for table in TABLES {
        let name = table.name;
        for (family, step, sql, refusal) in [
            (
                "forged count",
                &[Step::Counts][..],
                format!("UPDATE manifest_table SET row_count = row_count + 1 WHERE name = '{name}'"),
                format!("CountMismatch {{ what: \"{name}\""),
            ),
            (
                "forged count",
                &[Step::Counts],
                format!("UPDATE manifest_table SET row_count = 4294967295 WHERE name = '{name}'"),
                format!("CountMismatch {{ what: \"{name}\""),
            ),
            (
                "count beyond all",
                MANIFEST,
                format!("UPDATE manifest_table SET row_count = -1 WHERE name = '{name}'"),
                "Damaged(".to_owned(),
            ),
            (
                "count beyond all",
                MANIFEST,
                format!("UPDATE manifest_table SET row_count = 4294967296 WHERE name = '{name}'"),
                "Damaged(".to_owned(),
            ),
            (
                "forged hash",
                &[Step::Hashes],
                format!(
                    "UPDATE manifest_table SET sha256 = (SELECT audit_head FROM manifest) WHERE name = '{name}'"
                ),
                format!("HashMismatch(\"{name}\")"),
            ),
            (
                "table left out of the manifest",
                &[Step::Tables],
                format!("DELETE FROM manifest_table WHERE name = '{name}'"),
                "Manifest(\"other tables than".to_owned(),
            ),
            (
                "table by another name",
                &[Step::Tables],
                format!("UPDATE manifest_table SET name = '{name}2' WHERE name = '{name}'"),
                "Manifest(\"other tables than".to_owned(),
            ),
        ] {
            cases.push(Case::new(family, sql.clone(), step, refusal, move |shop| {
                shop.forge_rows(&sql)
            }));
        }
    }
    for (table, sql) in [
        ("agreement", "UPDATE agreement SET title = title || ' Baru'"),
        (
            "agreement",
            "UPDATE agreement SET amount = coalesce(amount, 0) + 1",
        ),
        ("agreement_void", "UPDATE agreement_void SET reason = 'lain'"),
        ("attachment", "UPDATE attachment SET bytes = bytes + 1"),
        ("document", "UPDATE document SET signed_at_place = 'Batu'"),
        (
            "document_number",
            "UPDATE document_number SET number = number || '9'",
        ),
        ("letter", "UPDATE letter SET state = 'signed'"),
        ("letter_print", "UPDATE letter_print SET number = 'lain'"),
        ("party", "UPDATE party SET signer = 'Orang lain'"),
        ("progress", "UPDATE progress SET problems = ''"),
        ("work_unit", "UPDATE work_unit SET short = 'X'"),
    ] {
        cases.push(Case::new(
            "rows changed under the hash",
            sql,
            &[Step::Hashes],
            format!("HashMismatch(\"{table}\")"),
            move |shop| shop.forge_rows(sql),
        ));
    }
    cases.push(Case::new(
        "one table more in the manifest",
        "extra",
        &[Step::Tables],
        "Manifest(\"other tables than",
        |shop| {
            shop.forge_rows(
                "INSERT INTO manifest_table SELECT 'zebra', 0, sha256 FROM manifest_table LIMIT 1",
            )
        },
    ));
    for value in [
        "audit_head",
        "'0000000000000000000000000000000000000000000000000000000000000000'",
    ] {
        cases.push(Case::new(
            "forged content hash",
            value,
            &[Step::Content],
            "HashMismatch(\"manifest_table\")",
            move |shop| shop.forge_rows(&format!("UPDATE manifest SET content_sha256 = {value}")),
        ));
    }
    for kind in [
        "ksdd-wajib",
        "ksdd-sukarela",
        "ksdpk",
        "sinergi",
        "ksdpl",
        "ksdll",
        "legacy",
    ] {
        for (family, sql, refusal) in [
            (
                "forged count of a kind",
                format!("UPDATE manifest_kind SET agreements = agreements + 90 WHERE kind = '{kind}'"),
                format!("CountMismatch {{ what: \"{kind}\""),
            ),
            (
                "kind left out",
                format!("DELETE FROM manifest_kind WHERE kind = '{kind}'"),
                "Manifest(\"other kinds than".to_owned(),
            ),
            (
                "kind by another name",
                format!("UPDATE manifest_kind SET kind = 'mou' WHERE kind = '{kind}'"),
                "Manifest(\"other kinds than".to_owned(),
            ),
        ] {
            cases.push(Case::new(family, kind, &[Step::Kinds], refusal, move |shop| {
                shop.forge_rows(&sql)
            }));
        }
    }
    for sql in [
        "UPDATE manifest_letter SET letter_id = 'x'",
        "UPDATE manifest_letter SET code = 'AAAAAAAAAAAAAAAAAAAAA'",
        "DELETE FROM manifest_letter",
        "INSERT INTO manifest_letter SELECT 'AAAAAAAAAAAAAAAAAAAAB', letter_id FROM manifest_letter",
        "UPDATE manifest_letter SET code = (SELECT code FROM letter_print WHERE print = 1)",
    ] {
        cases.push(Case::new(
            "letters of the manifest",
            sql,
            &[Step::Letters],
            "Manifest(\"other letters than",
            move |shop| shop.forge_rows(sql),
        ));
    }
    cases.push(Case::new(
        "a void letter named as good",
        "state",
        &[Step::Letters],
        "Manifest(\"other letters than",
        |shop| shop.forge("UPDATE letter SET state = 'void', void_reason = 'salah'"),
    ));
    cases
}
