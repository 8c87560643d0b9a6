SELECT kind AS value, kind AS label, sum(found) AS count
FROM (
    SELECT kind, count(*) AS found FROM agreement_row WHERE voided = 0 GROUP BY kind
    UNION ALL
    SELECT kind, count(*) AS found FROM received_row WHERE state = 'standing' GROUP BY kind)
GROUP BY kind
ORDER BY kind
