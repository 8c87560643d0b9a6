SELECT s.id, p.value ->> '$.type' AS type, p.value ->> '$.region_code' AS region_code, p.value ->> '$.name' AS name,
       0 AS proposes
FROM submission AS s, json_each(s.subject, '$.parties') AS p
UNION ALL
SELECT s.id, CASE s.proposer_type WHEN 'ministry' THEN 'kementerian' END AS type, NULL AS region_code,
       s.proposer_name AS name, 1 AS proposes
FROM submission AS s
WHERE s.proposer_type IN ('partner', 'ministry')
ORDER BY 1
