SELECT outcome AS value, count(*) AS count
FROM submission_row
GROUP BY outcome
ORDER BY outcome
