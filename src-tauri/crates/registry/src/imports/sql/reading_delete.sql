DELETE FROM import_reading WHERE target = :target AND name_fold = :name_fold
