SELECT count(*) AS count
FROM received_row
WHERE disputed = 1 AND state <> 'elsewhere'
