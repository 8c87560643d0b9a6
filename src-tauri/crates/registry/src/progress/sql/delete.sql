DELETE FROM progress WHERE seq = :seq AND year = :year AND semester = :semester
