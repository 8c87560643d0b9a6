SELECT e.id, e.rev, e.form, e.year, e.round, e.round_ends, e.answers, e.score, e.recommendation, e.reason, e.evaluated,
       e.evaluator, e.void_reason, a.id AS agreement_id
FROM evaluation AS e
JOIN agreement AS a ON a.seq = e.seq
WHERE e.id = :id
