INSERT INTO progress (seq, year, semester, id, rev, development, problems, efforts, other)
VALUES (:seq, :year, :semester, :id, :rev, :development, :problems, :efforts, :other)
ON CONFLICT (seq, year, semester) DO UPDATE SET
    rev = excluded.rev, development = excluded.development, problems = excluded.problems, efforts = excluded.efforts,
    other = excluded.other
