SELECT value, '' AS label, sum(found) AS count
FROM (
    SELECT CASE voided WHEN 1 THEN 'void' ELSE 'standing' END AS value, count(*) AS found FROM agreement_row GROUP BY value
    UNION ALL
    SELECT state AS value, count(*) AS found FROM received_row GROUP BY state)
GROUP BY value
ORDER BY value
