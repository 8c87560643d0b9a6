UPDATE evaluation
SET rev = :rev, form = :form, year = :year, round = :round, round_ends = :round_ends, answers = :answers,
    score = :score, recommendation = :recommendation, reason = :reason, evaluated = :evaluated,
    evaluator = :evaluator, void_reason = :void_reason, updated_at = :now
WHERE id = :id AND seq = :seq
