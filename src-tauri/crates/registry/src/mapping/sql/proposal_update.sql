UPDATE proposal
SET rev = :rev, proposer = :proposer, contact = :contact, received = :received, content = :content, answer = :answer,
    answered = :answered, map_row_id = :map_row_id, words = :words, created_at = :created_at, updated_at = :updated_at
WHERE id = :id
