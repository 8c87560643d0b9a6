SELECT substr(signed, 1, 4) AS value, substr(signed, 1, 4) AS label, count(*) AS count
FROM agreement_row
WHERE voided = 0 AND signed IS NOT NULL
GROUP BY value
ORDER BY value DESC
