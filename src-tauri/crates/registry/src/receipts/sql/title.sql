SELECT CASE
           WHEN v.void THEN coalesce(
               (SELECT b.body FROM version AS b
                WHERE b.sender = :sender AND b.kind = :kind AND b.record = :record AND NOT b.void
                ORDER BY b.seq DESC LIMIT 1),
               v.body)
           ELSE v.body
       END AS body,
       v.owner
FROM received AS r
JOIN version AS v ON v.seq = r.version
WHERE r.sender = :sender AND r.kind = :kind AND r.record = :record
