SELECT m.id, m.rev, m.submission_id, m.kind, m.day, m.time, m.place, m.chair, m.attendees, m.agenda, m.discussion,
       m.decisions, m.void_reason, m.created_at, m.updated_at, s.subject ->> '$.title' AS title
FROM meeting AS m
LEFT JOIN submission AS s ON s.id = m.submission_id
WHERE m.void_reason IS NULL
  AND (:kinds = '[]' OR m.kind IN (SELECT value FROM json_each(:kinds)))
  AND (:year IS NULL OR substr(m.day, 1, 4) = :year)
  AND (NOT :of_office OR m.submission_id IS NULL)
  AND (
      NOT :open_only
      OR EXISTS (SELECT 1 FROM json_each(m.decisions) AS d WHERE d.value ->> '$.done' IS NULL))
ORDER BY m.day DESC, m.time DESC, m.id DESC
