-- Records that the newest receipt listing them refuses, and that were not saved since the package was made.
SELECT a.sender, a.issued_at, r.kind, r.record, r.reason, g.id AS agreement_id, g.title
FROM acknowledged AS r
JOIN acknowledgement AS a ON a.id = r.acknowledgement_id
JOIN dispatch AS d ON d.id = a.dispatch_id
LEFT JOIN agreement AS g ON g.id = CASE r.kind
    WHEN 'agreement' THEN r.record
    WHEN 'progress' THEN substr(r.record, 1, instr(r.record, '/') - 1)
    WHEN 'attachment' THEN (SELECT t.owner_id FROM attachment AS t WHERE t.id = r.record AND t.owner = 'agreement')
END
WHERE r.outcome = 'refused'
  AND a.id = (
    SELECT n.id
    FROM acknowledged AS x
    JOIN acknowledgement AS n ON n.id = x.acknowledgement_id
    WHERE x.kind = r.kind AND x.record = r.record
    ORDER BY n.sequence DESC, n.issued_at DESC, n.sha256
    LIMIT 1)
  AND NOT (r.kind = 'agreement' AND g.updated_at > d.created_at)
ORDER BY a.sender, g.title, r.kind, r.record
