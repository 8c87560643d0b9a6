SELECT CASE
           WHEN ended_on <= :on THEN 'terminated'
           WHEN starts IS NULL THEN 'unsigned'
           WHEN starts > :on THEN 'upcoming'
           WHEN ends < :on THEN 'expired'
           WHEN ends <= :soon THEN 'expiring'
           ELSE 'in_force'
       END AS value,
       '' AS label,
       count(*) AS count
FROM (
    SELECT starts, ends, ended_on FROM agreement_row WHERE voided = 0
    UNION ALL
    SELECT starts, ends, ended_on FROM received_row WHERE state = 'standing')
GROUP BY value
