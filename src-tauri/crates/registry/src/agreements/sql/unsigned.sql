SELECT a.id, a.title
FROM agreement_row AS r
JOIN agreement AS a ON a.seq = r.seq
WHERE r.voided = 0 AND r.starts IS NULL
ORDER BY r.title_sort, a.id
