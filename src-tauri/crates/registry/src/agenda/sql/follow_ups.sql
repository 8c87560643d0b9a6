SELECT min(m.id) AS contact, m.partner_id, c.name, m.follow_up
FROM partner_contact AS m
JOIN partner AS c ON c.id = m.partner_id
WHERE m.follow_up IS NOT NULL AND m.followed_up IS NULL
GROUP BY m.partner_id, m.follow_up
ORDER BY m.follow_up, m.partner_id
