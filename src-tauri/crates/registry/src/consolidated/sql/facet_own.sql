SELECT count(*) AS count
FROM agreement_row
WHERE voided = 0
