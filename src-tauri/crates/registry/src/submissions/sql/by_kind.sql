SELECT kind AS value, count(*) AS count
FROM submission_row
GROUP BY kind
ORDER BY kind
