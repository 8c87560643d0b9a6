SELECT EXISTS (
    SELECT 1
    FROM agreement_row
    WHERE kind IN (SELECT value FROM json_each(:kinds)) AND voided = 0 AND starts <= :last
      AND (ends IS NULL OR ends >= :first) AND (ended_on IS NULL OR ended_on > :first)) AS found
