SELECT r.acknowledgement_id, a.dispatch_id, a.sender, a.issued_at, r.rev, r.code, r.reason
FROM acknowledged AS r
JOIN acknowledgement AS a ON a.id = r.acknowledgement_id
WHERE r.kind = :kind AND r.record = :record
ORDER BY a.sequence DESC, a.issued_at DESC, a.sha256
LIMIT 1
