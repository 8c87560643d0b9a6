SELECT count(*) AS missing
FROM agreement_row AS r
WHERE r.voided = 0 AND r.starts <= :last AND r.kind IN (SELECT value FROM json_each(:kinds))
  AND (r.ends IS NULL OR (r.ends >= :first AND r.ends >= r.starts))
  AND (r.ended_on IS NULL OR (r.ended_on > :first AND r.ended_on > r.starts))
  AND (SELECT count(*)
       FROM evaluation AS e
       WHERE e.seq = r.seq AND e.year = :year AND e.round = :round AND e.void_reason IS NULL
         AND e.form IN (SELECT value FROM json_each(:forms))) < :count
