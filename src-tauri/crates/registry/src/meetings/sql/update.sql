UPDATE meeting
SET rev = :rev, submission_id = :submission_id, kind = :kind, day = :day, time = :time, place = :place, chair = :chair,
    attendees = :attendees, agenda = :agenda, discussion = :discussion, decisions = :decisions,
    void_reason = :void_reason, created_at = :created_at, updated_at = :updated_at
WHERE id = :id
