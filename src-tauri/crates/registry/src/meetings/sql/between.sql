SELECT id, rev, submission_id, kind, day, time, place, chair, attendees, agenda, discussion, decisions, void_reason, created_at,
       updated_at
FROM meeting
WHERE void_reason IS NULL AND day BETWEEN :from AND :until
ORDER BY day, id
