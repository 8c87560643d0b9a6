INSERT INTO partner_contact
    (id, rev, partner_id, happened, way, persons, spoken, agreed, follow_up, followed_up, submission_id, agreement_id)
VALUES
    (:id, :rev, :partner_id, :happened, :way, :persons, :spoken, :agreed, :follow_up, :followed_up, :submission_id,
    :agreement_id)
ON CONFLICT (id) DO UPDATE SET
    rev = excluded.rev, happened = excluded.happened, way = excluded.way, persons = excluded.persons, spoken =
    excluded.spoken, agreed = excluded.agreed, follow_up = excluded.follow_up, followed_up = excluded.followed_up,
    submission_id = excluded.submission_id, agreement_id = excluded.agreement_id
