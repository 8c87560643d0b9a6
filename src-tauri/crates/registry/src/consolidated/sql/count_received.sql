SELECT count(*) AS total
FROM received_row AS r
