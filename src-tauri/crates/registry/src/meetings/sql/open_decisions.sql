SELECT id, rev, submission_id, kind, day, time, place, chair, attendees, agenda, discussion, decisions, void_reason, created_at,
       updated_at
FROM meeting
WHERE void_reason IS NULL
  AND EXISTS (
      SELECT 1 FROM json_each(decisions) AS d
      WHERE d.value ->> '$.due' IS NOT NULL AND d.value ->> '$.done' IS NULL)
ORDER BY day, id
