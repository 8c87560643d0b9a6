INSERT INTO foreign_year
    (seq, year, rev, background, highlights, beneficiaries, funding, internal, external, analysis, follow_up, updated_at)
VALUES
    (:seq, :year, :rev, :background, :highlights, :beneficiaries, :funding, :internal, :external, :analysis, :follow_up,
     :updated_at)
ON CONFLICT (seq, year) DO UPDATE SET
    rev = excluded.rev, background = excluded.background, highlights = excluded.highlights,
    beneficiaries = excluded.beneficiaries, funding = excluded.funding, internal = excluded.internal,
    external = excluded.external, analysis = excluded.analysis, follow_up = excluded.follow_up,
    updated_at = excluded.updated_at
