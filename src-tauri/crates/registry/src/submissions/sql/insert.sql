INSERT INTO submission (
    id, rev, path, initiative, subject, proposer_type, proposer_name, letter_number, letter_dated, letter_sent,
    letter_received, liaisons, situations, relation, parent_id, map_row_id, addendum_burden, agreement_id, created_at,
    updated_at)
VALUES (
    :id, :rev, :path, :initiative, :subject, :proposer_type, :proposer_name, :letter_number, :letter_dated, :letter_sent,
    :letter_received, :liaisons, :situations, :relation, :parent_id, :map_row_id, :addendum_burden, :agreement_id,
    :created_at, :updated_at)
