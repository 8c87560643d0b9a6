SELECT CASE :owner
           WHEN 'agreement' THEN EXISTS (SELECT 1 FROM agreement WHERE id = :id)
           ELSE EXISTS (SELECT 1 FROM letter WHERE id = :id)
       END AS found
