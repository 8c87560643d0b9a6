SELECT value, value AS label, count(*) AS count
FROM (
    SELECT substr(signed, 1, 4) AS value FROM agreement_row WHERE voided = 0 AND signed IS NOT NULL
    UNION ALL
    SELECT substr(signed, 1, 4) AS value FROM received_row WHERE state = 'standing' AND signed IS NOT NULL)
GROUP BY value
ORDER BY value DESC
