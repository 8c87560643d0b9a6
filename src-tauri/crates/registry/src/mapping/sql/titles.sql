SELECT id, title
FROM agreement
WHERE id IN (SELECT value FROM json_each(:ids))
