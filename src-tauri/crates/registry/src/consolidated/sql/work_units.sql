SELECT json_extract(u.body, '$.name') AS name
FROM received AS r
JOIN version AS v ON v.seq = r.version
JOIN json_each(v.body, '$.form.work_units') AS named
JOIN received AS w ON w.sender = r.sender AND w.kind = 'work_unit' AND w.record = named.value
JOIN version AS u ON u.seq = w.version
WHERE r.seq = :seq
ORDER BY named.key
