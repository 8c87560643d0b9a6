INSERT INTO package
    (merge, sender, lineage, sequence, period, period_first, period_last, sha256, content_sha256, public_key,
     previous_receipt, made_at, file_name, bytes, manifest, refused, merged_at)
VALUES
    (:merge, :sender, :lineage, :sequence, :period, :period_first, :period_last, :sha256, :content_sha256, :public_key,
     :previous_receipt, :made_at, :file_name, :bytes, :manifest, :refused, :merged_at)
