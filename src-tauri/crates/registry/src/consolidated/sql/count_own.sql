SELECT count(*) AS total
FROM agreement_row AS r
