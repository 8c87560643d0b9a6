DELETE FROM agreement_work_unit WHERE seq = :seq
