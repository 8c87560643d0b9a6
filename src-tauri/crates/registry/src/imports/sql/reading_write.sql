INSERT INTO import_reading (target, name, name_fold, reading, updated_at)
VALUES (:target, :name, :name_fold, :reading, :updated_at)
ON CONFLICT (target, name_fold) DO UPDATE
SET name = excluded.name, reading = excluded.reading, updated_at = excluded.updated_at
