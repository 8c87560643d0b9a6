INSERT INTO progress
    (
     agreement_id, year, semester, rev, development, problems, efforts, other
    )
VALUES
    (
     :agreement_id, :year, :semester, :rev, :development, :problems, :efforts, :other
    )
