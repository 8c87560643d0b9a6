SELECT CASE :owner
           WHEN 'agreement' THEN EXISTS (SELECT 1 FROM agreement WHERE id = :id)
           WHEN 'letter' THEN EXISTS (SELECT 1 FROM letter WHERE id = :id)
           WHEN 'submission' THEN EXISTS (SELECT 1 FROM submission WHERE id = :id)
           WHEN 'meeting' THEN EXISTS (SELECT 1 FROM meeting WHERE id = :id)
           ELSE 0
       END AS found
