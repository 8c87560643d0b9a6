INSERT INTO proposal (
    id, rev, proposer, contact, received, content, answer, answered, map_row_id, words, created_at, updated_at)
VALUES (
    :id, :rev, :proposer, :contact, :received, :content, :answer, :answered, :map_row_id, :words, :created_at,
    :updated_at)
