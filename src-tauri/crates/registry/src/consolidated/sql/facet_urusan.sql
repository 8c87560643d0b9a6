SELECT value, value AS label, sum(found) AS count
FROM (
    SELECT u.code AS value, count(*) AS found
    FROM agreement_urusan AS u
    JOIN agreement_row AS r ON r.seq = u.seq
    WHERE r.voided = 0
    GROUP BY u.code
    UNION ALL
    SELECT u.code AS value, count(*) AS found
    FROM received_urusan AS u
    JOIN received_row AS r ON r.seq = u.seq
    WHERE r.state = 'standing'
    GROUP BY u.code)
GROUP BY value
ORDER BY value
