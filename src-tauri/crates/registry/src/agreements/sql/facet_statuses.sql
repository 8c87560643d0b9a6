SELECT CASE
           WHEN voided = 1 THEN 'voided'
           WHEN ended_on <= :on THEN 'terminated'
           WHEN starts IS NULL THEN 'unsigned'
           WHEN starts > :on THEN 'upcoming'
           WHEN ends < :on THEN 'expired'
           WHEN ends <= :soon THEN 'expiring'
           ELSE 'in_force'
       END AS value,
       '' AS label,
       count(*) AS count
FROM agreement_row
GROUP BY value
