SELECT coalesce(n.partner_id, p.region_code, p.name_fold) AS who,
       coalesce(p.region_code, p.name_fold) AS key,
       min(p.name) AS name,
       min(p.type) AS type,
       p.region_code,
       count(DISTINCT p.seq) AS agreements,
       count(DISTINCT CASE
                          WHEN r.starts <= :on
                           AND (r.ends IS NULL OR r.ends >= :on)
                           AND (r.ended_on IS NULL OR r.ended_on > :on) THEN p.seq
                      END) AS running
FROM party AS p
JOIN agreement_row AS r ON r.seq = p.seq
LEFT JOIN partner_name AS n ON n.key = coalesce(p.region_code, p.name_fold)
WHERE r.voided = 0
GROUP BY who
