SELECT seq,
       starts <= :on AND (ends IS NULL OR ends >= :on) AND (ended_on IS NULL OR ended_on > :on) AS running
FROM agreement_row
WHERE voided = 0
