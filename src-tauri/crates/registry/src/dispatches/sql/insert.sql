INSERT INTO dispatch
    (id, sequence, period_from, period_to, file_name, sha256, bytes, fingerprint, manifest, created_at)
VALUES
    (:id, :sequence, :period_from, :period_to, :file_name, :sha256, :bytes, :fingerprint, :manifest, :created_at)
