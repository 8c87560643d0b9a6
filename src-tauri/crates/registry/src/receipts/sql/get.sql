SELECT id, sender, sequence, package_sha256, sha256, file, issued_at
FROM receipt
WHERE id = :id
