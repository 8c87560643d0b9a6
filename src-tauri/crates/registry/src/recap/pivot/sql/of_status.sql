CASE
    WHEN r.voided = 1 THEN 'voided'
    WHEN r.ended_on <= :on THEN 'terminated'
    WHEN r.starts IS NULL THEN 'unsigned'
    WHEN r.starts > :on THEN 'upcoming'
    WHEN r.ends < :on THEN 'expired'
    WHEN r.ends <= :soon THEN 'expiring'
    ELSE 'in_force'
END
