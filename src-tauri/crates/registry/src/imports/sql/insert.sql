INSERT INTO import
    (id, target, file_name, sha256, sheet, reading, rows, accepted, doubled, refused, taken_at, taken_by)
VALUES
    (:id, :target, :file_name, :sha256, :sheet, :reading, :rows, :accepted, :doubled, :refused, :taken_at, :taken_by)
