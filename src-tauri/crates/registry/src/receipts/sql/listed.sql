SELECT v.kind, v.record, v.rev
FROM listing AS l
JOIN version AS v ON v.seq = l.version
WHERE l.package = :package AND v.kind <> 'work_unit'
ORDER BY v.kind, v.record
