SELECT CASE :table
           WHEN 'agreement' THEN (SELECT count(*) FROM agreement)
           WHEN 'submission' THEN (SELECT count(*) FROM submission)
           WHEN 'map_row' THEN (SELECT count(*) FROM map_row)
           WHEN 'target' THEN (SELECT count(*) FROM target)
           WHEN 'evaluation' THEN (SELECT count(*) FROM evaluation)
           WHEN 'partner' THEN (SELECT count(*) FROM partner WHERE merged_into IS NULL)
           WHEN 'meeting' THEN (SELECT count(*) FROM meeting)
           WHEN 'letter' THEN (SELECT count(*) FROM letter)
           WHEN 'received' THEN (SELECT count(*) FROM received)
           ELSE (SELECT count(*) FROM dispatch)
       END
