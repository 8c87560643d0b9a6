SELECT code FROM agreement_urusan WHERE seq = :seq ORDER BY code
