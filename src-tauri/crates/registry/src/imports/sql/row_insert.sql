INSERT INTO import_row (import_id, row, subject_id, sha256)
VALUES (:import_id, :row, :subject_id, :sha256)
