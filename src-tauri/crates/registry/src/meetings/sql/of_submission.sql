SELECT id, rev, submission_id, kind, day, time, place, chair, attendees, agenda, discussion, decisions, void_reason, created_at,
       updated_at
FROM meeting
WHERE submission_id = :submission_id AND void_reason IS NULL
ORDER BY day DESC, time DESC, id DESC
