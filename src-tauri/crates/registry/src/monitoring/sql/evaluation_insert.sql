INSERT INTO evaluation (
    id, seq, rev, form, year, round, round_ends, answers, score, recommendation, reason, evaluated, evaluator, void_reason,
    created_at, updated_at)
VALUES (
    :id, :seq, :rev, :form, :year, :round, :round_ends, :answers, :score, :recommendation, :reason, :evaluated,
    :evaluator, :void_reason, :now, :now)
