SELECT name AS words FROM attachment WHERE owner = 'agreement' AND owner_id = :id AND void_reason IS NULL
UNION ALL
SELECT development || ' ' || problems || ' ' || efforts || ' ' || other FROM progress WHERE seq = :seq
UNION ALL
SELECT w.name || ' ' || w.short
FROM agreement_work_unit AS aw
JOIN work_unit AS w ON w.id = aw.work_unit_id
WHERE aw.seq = :seq
