UPDATE submission
SET rev = :rev, path = :path, initiative = :initiative, subject = :subject, proposer_type = :proposer_type,
    proposer_name = :proposer_name, letter_number = :letter_number, letter_dated = :letter_dated,
    letter_sent = :letter_sent, letter_received = :letter_received, liaisons = :liaisons, situations = :situations,
    relation = :relation, parent_id = :parent_id, map_row_id = :map_row_id, addendum_burden = :addendum_burden,
    agreement_id = :agreement_id, created_at = :created_at, updated_at = :updated_at
WHERE id = :id
