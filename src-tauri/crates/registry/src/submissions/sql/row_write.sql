INSERT INTO submission_row (seq, kind, title_sort, partner, words, waiting, outcome, since, deviations, rules)
VALUES (:seq, :kind, :title_sort, :partner, :words, :waiting, :outcome, :since, :deviations, :rules)
ON CONFLICT (seq) DO UPDATE
SET kind = excluded.kind, title_sort = excluded.title_sort, partner = excluded.partner, words = excluded.words,
    waiting = excluded.waiting, outcome = excluded.outcome, since = excluded.since, deviations = excluded.deviations,
    rules = excluded.rules
