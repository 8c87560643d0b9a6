SELECT CASE :table
           WHEN 'agreement' THEN (SELECT count(*) FROM agreement)
           WHEN 'submission' THEN (SELECT count(*) FROM submission)
           WHEN 'letter' THEN (SELECT count(*) FROM letter)
           ELSE (SELECT count(*) FROM dispatch)
       END
