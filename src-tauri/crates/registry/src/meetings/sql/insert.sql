INSERT INTO meeting (
    id, rev, submission_id, kind, day, time, place, chair, attendees, agenda, discussion, decisions, void_reason,
    created_at, updated_at)
VALUES (
    :id, :rev, :submission_id, :kind, :day, :time, :place, :chair, :attendees, :agenda, :discussion, :decisions,
    :void_reason, :created_at, :updated_at)
