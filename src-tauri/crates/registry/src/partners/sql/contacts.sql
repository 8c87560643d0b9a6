SELECT id, rev, happened, way, persons, spoken, agreed, follow_up, followed_up, submission_id, agreement_id FROM
       partner_contact WHERE partner_id = :partner_id ORDER BY happened DESC, id DESC
