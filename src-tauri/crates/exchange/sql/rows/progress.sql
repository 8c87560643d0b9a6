SELECT
    agreement_id, year, semester, rev, development, problems, efforts, other
FROM progress
ORDER BY agreement_id, year, semester
