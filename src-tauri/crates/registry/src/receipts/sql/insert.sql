INSERT INTO receipt (id, sender, sequence, package_sha256, sha256, file, issued_at)
VALUES (:id, :sender, :sequence, :package_sha256, :sha256, :file, :issued_at)
