SELECT a.id, a.sender, a.sequence, a.dispatch_id, a.sha256, a.counts, a.issued_at, a.imported_at,
       (SELECT count(*) FROM acknowledged AS r WHERE r.acknowledgement_id = a.id AND r.outcome = 'accepted') AS accepted,
       (SELECT count(*) FROM acknowledged AS r WHERE r.acknowledgement_id = a.id AND r.outcome = 'refused') AS refused,
       (SELECT count(*) FROM acknowledged_remark AS m WHERE m.acknowledgement_id = a.id) AS remarks
FROM acknowledgement AS a
WHERE a.sha256 = :sha256
